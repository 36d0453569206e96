import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyValue, asFields } from '../actions/values';
import type { Person } from '../discussion/evening';
import { addressIn, type BuiltDeed, builtDeeds } from './built';
import { aServedEvening, type ServedEvening } from './house';
import { allRows } from './rows';

/** How many bodies are sent to each action over the line itself. */
const BODIES = Number(process.env.ODD_BODIES || 25);

let house: ServedEvening;

beforeAll(async () => {
  house = await aServedEvening();
});
afterAll(() => house?.stop());

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

const types = ['text/plain;charset=UTF-8', 'application/json', 'application/x-www-form-urlencoded', 'x'];
const json = anyValue.map((value) => JSON.stringify(value) ?? '');

/** What no page of ours sends: arguments that are none, forms of nothing, and either of them broken off. */
const anyBody: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constantFrom(...types), body: json.map((value) => `[${value}]`) }),
  fc.record({ type: fc.constantFrom(...types), body: json }),
  // An empty form is how one signs out, so it is never quite empty.
  anyValue.map((value) => multipart([...asFields('_1_odd', value), ['_1_', ''], ['0', '[0,"$K1"]']])),
  fc.tuple(anyValue, fc.nat(90)).map(([value, at]) => {
    const whole = multipart([['0', JSON.stringify([value])], ...asFields('1', value)]);
    return { ...whole, body: whole.body.slice(0, at) };
  }),
);

// An empty form is how one signs out, and many a body is taken for one: those come last, and may end sessions.
const signsOut = ({ name }: BuiltDeed) => ['signOut', 'signOutEverywhere'].includes(name);
const deeds = builtDeeds().sort((one, other) => Number(signsOut(one)) - Number(signsOut(other)));
const someone = fc.constantFrom<Person>('anonymous', 'stranger', 'behind', 'owner');

test.each(deeds.map((deed) => [deed.name, deed] as const))(
  '%s answers whatever stands in a body, and changes nothing',
  async (_name, deed) => {
    const { id, routes } = deed;
    const path = addressIn(house.evening, routes[0]!);
    const rows = async () => ({ ...(await allRows()), ...(signsOut(deed) && { Session: [] }) });
    const before = await rows();

    await fc.assert(
      fc.asyncProperty(someone, anyBody, fc.boolean(), async (person, { type, body }, isScript) => {
        const from = { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' };
        const headers = isScript ? { ...from, 'Next-Action': id } : from;
        const { status } = await house.asks(person, { method: 'POST', path, headers, body });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: BODIES },
    );
    expect(await rows()).toEqual(before);
  },
);
