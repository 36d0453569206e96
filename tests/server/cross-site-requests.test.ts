import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeShare } from '../helpers/share';
import type { Person } from '../permissions/fixture';
import type { PermissionCase } from '../permissions/case';
import type { HttpRequest } from '../helpers/http-client';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { pathOfRoute, buildActions, type BuildAction } from '../helpers/built-actions';
import { malformed, validForm } from '../permissions/action-forms';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { storedRows } from '../helpers/stored-rows';
import { createFormTargets, type FormTargets } from '../permissions/form-targets';

type Headers = Record<string, string>;
const OUR_ORIGIN = 'http://localhost';
const FOREIGN_ORIGIN = 'http://evil.example';
const REFUSED = 'This didn’t come from a page of this site';

const foreignHeaders: Record<string, Headers> = {
  'from a page of a neighbour': { 'Sec-Fetch-Site': 'same-site', Origin: OUR_ORIGIN },
  'from a page of another site': { 'Sec-Fetch-Site': 'cross-site', Origin: OUR_ORIGIN },
  'typed, with our origin': { 'Sec-Fetch-Site': 'none', Origin: OUR_ORIGIN },
  'typed, without an origin': { 'Sec-Fetch-Site': 'none' },
  'with a foreign origin': { Origin: FOREIGN_ORIGIN },
  'with the origin of nothing': { Origin: 'null' },
  'without a word of where from': {},
  'with a foreign origin and a forged proxy': { Origin: FOREIGN_ORIGIN, 'X-Forwarded-Host': 'evil.example' },
};
const ownHeaders: Record<string, Headers> = {
  'from a page of ours': { 'Sec-Fetch-Site': 'same-origin' },
  'with our origin alone': { Origin: OUR_ORIGIN },
  'from a page of ours, by a forged proxy': {
    'Sec-Fetch-Site': 'same-origin',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': '203.0.113.9',
    Forwarded: 'host=evil.example;proto=https',
  },
};

let app: ServedApp;
let cases: PermissionCase[];
let targets: FormTargets;

beforeAll(async () => {
  app = await startServedApp();
  // Here the evening's club is the club, and who sends may do what is sent.
  targets = { ...(await createFormTargets(app.evening)), club: app.evening.here.club };
  ({ permissionCases: cases } = await import('../permissions/all-cases'));
});
afterAll(() => app?.stop());

const actions = buildActions();
const ACTIONS_OF_NEWCOMERS = [
  'joinClubAction',
  'requestToJoinAction',
  'acceptInviteAction',
  'createClubAction',
  'deleteAccountAction',
  'changeNameAction',
];

/** Somebody for whom it would be done, were it sent from a page of ours. */
const allowedPerson = (name: string): Person =>
  cases.find(({ action, allowed }) => action === name && allowed.length > 0)?.allowed[0] ??
  (ACTIONS_OF_NEWCOMERS.includes(name) ? 'stranger' : 'owner');

function sendAction(
  by: typeof formRequest,
  { id, name, routes }: BuildAction,
  headers: Headers,
  form = validForm(name, cases)!,
) {
  const page = pathOfRoute(app.evening, routes[0]!);
  const { Origin: _o, 'Sec-Fetch-Site': _s, ...rest } = by(page, id, null, form(targets)).headers;
  const asked: HttpRequest = { ...by(page, id, null, form(targets)), headers: { ...rest, ...headers } };
  return app.send(allowedPerson(name), asked);
}

describe.each(actions.map((deed, nth) => [deed.name, deed, nth] as const))('%s', (name, deed, nth) => {
  test('does nothing unless a page of ours sent it', async () => {
    const before = await storedRows();

    for (const [from, headers] of takeShare(Object.entries(foreignHeaders), nth)) {
      const answer = await sendAction(scriptRequest, deed, headers);
      expect([from, answer.body.toString()]).toEqual([from, expect.stringContaining(REFUSED)]);
      expect((await sendAction(formRequest, deed, headers)).status).toBeLessThan(500);
    }
    expect(await storedRows()).toEqual(before);
  });

  test('is taken from a page of ours, whatever a proxy is said to have said', async () => {
    for (const [from, headers] of takeShare(Object.entries(ownHeaders), nth)) {
      const answer = await sendAction(scriptRequest, deed, headers, malformed(validForm(name, cases)!));
      const body = answer.body.toString();
      expect([from, body]).toEqual([from, expect.stringContaining('"fieldErrors":{')]);
      expect(body).not.toContain(REFUSED);
      expect(`${answer.headers.join()}${body}`).not.toMatch(/evil\.example|203\.0\.113\.9/);
    }
  });
});
