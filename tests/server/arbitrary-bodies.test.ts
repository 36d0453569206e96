import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryValue, toFields } from '../actions/arbitrary-values';
import type { Person } from '../permissions/fixture';
import { pathOfRoute, type BuildAction, buildActions } from '../helpers/built-actions';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { storedRows } from '../helpers/stored-rows';

/** How many bodies are sent to each action over the line itself. */
const BODIES = Number(process.env.ODD_BODIES || 25);

let app: ServedApp;

beforeAll(async () => {
  app = await startServedApp();
});
afterAll(() => app?.stop());

type Body = { type: string; body: string };

const multipart = (fields: [string, string][]): Body => ({
  type: 'multipart/form-data; boundary=x',
  body: [
    ...fields.map(
      ([name, value]) =>
        `--x\r\nContent-Disposition: form-data; name="${encodeURIComponent(name)}"\r\n\r\n${value}\r\n`,
    ),
    '--x--\r\n',
  ].join(''),
});

const CONTENT_TYPES = [
  'text/plain;charset=UTF-8',
  'application/json',
  'application/x-www-form-urlencoded',
  'x',
];
const arbitraryJson = arbitraryValue.map((value) => JSON.stringify(value) ?? '');

/** What no page of ours sends: arguments that are none, forms of nothing, and either of them broken off. */
const arbitraryBody: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constantFrom(...CONTENT_TYPES), body: arbitraryJson.map((value) => `[${value}]`) }),
  fc.record({ type: fc.constantFrom(...CONTENT_TYPES), body: arbitraryJson }),
  // An empty form is how one signs out, so it is never quite empty.
  arbitraryValue.map((value) => multipart([...toFields('_1_odd', value), ['_1_', ''], ['0', '[0,"$K1"]']])),
  fc.tuple(arbitraryValue, fc.nat(90)).map(([value, at]) => {
    const whole = multipart([['0', JSON.stringify([value])], ...toFields('1', value)]);
    return { ...whole, body: whole.body.slice(0, at) };
  }),
);

// An empty form is how one signs out, and many a body is taken for one: those come last, and may end sessions.
const isSignOut = ({ name }: BuildAction) => ['signOutAction', 'signOutEverywhereAction'].includes(name);
const actions = buildActions().sort((one, other) => Number(isSignOut(one)) - Number(isSignOut(other)));
const arbitraryPerson = fc.constantFrom<Person>('anonymous', 'stranger', 'behind', 'owner');

test.each(actions.map((deed) => [deed.name, deed] as const))(
  '%s answers whatever stands in a body, and changes nothing',
  async (_name, deed) => {
    const { id, routes } = deed;
    const path = pathOfRoute(app.evening, routes[0]!);
    const rows = async () => ({ ...(await storedRows()), ...(isSignOut(deed) && { Session: [] }) });
    const before = await rows();

    await fc.assert(
      fc.asyncProperty(
        arbitraryPerson,
        arbitraryBody,
        fc.boolean(),
        async (person, { type, body }, isScript) => {
          const from = { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' };
          const headers = isScript ? { ...from, 'Next-Action': id } : from;
          const { status } = await app.send(person, { method: 'POST', path, headers, body });
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: BODIES },
    );
    expect(await rows()).toEqual(before);
  },
);
