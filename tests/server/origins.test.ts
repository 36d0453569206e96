import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../discussion/evening';
import type { Row } from '../discussion/row';
import type { Asked } from '../leaks/asking';
import { byForm, byScript } from '../leaks/forms';
import { addressIn, builtDeeds, type BuiltDeed } from './built';
import { broken, soundForm } from './forms-of-strangers';
import { aServedEvening, type ServedEvening } from './house';
import { allRows } from './rows';
import { aTown, type Named } from './town';

type Headers = Record<string, string>;
const [ours, foreign] = ['http://localhost', 'http://evil.example'];
const refused = 'This didn’t come from a page of this site.';

const wrong: Record<string, Headers> = {
  'from a page of a neighbour': { 'Sec-Fetch-Site': 'same-site', Origin: ours },
  'from a page of another site': { 'Sec-Fetch-Site': 'cross-site', Origin: ours },
  'typed, with our origin': { 'Sec-Fetch-Site': 'none', Origin: ours },
  'typed, without an origin': { 'Sec-Fetch-Site': 'none' },
  'with a foreign origin': { Origin: foreign },
  'with the origin of nothing': { Origin: 'null' },
  'without a word of where from': {},
  'with a foreign origin and a forged proxy': { Origin: foreign, 'X-Forwarded-Host': 'evil.example' },
};
const right: Record<string, Headers> = {
  'from a page of ours': { 'Sec-Fetch-Site': 'same-origin' },
  'with our origin alone': { Origin: ours },
  'from a page of ours, by a forged proxy': {
    ...{ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    ...{ 'X-Forwarded-For': '203.0.113.9', Forwarded: 'host=evil.example;proto=https' },
  },
};

let house: ServedEvening;
let table: Row[];
let town: Named;

beforeAll(async () => {
  house = await aServedEvening();
  // Here the evening's club is the club, and who sends may do what is sent.
  town = { ...(await aTown(house.evening)), club: house.evening.here.club };
  ({ table } = await import('../discussion/table'));
});
afterAll(() => house?.stop());

const deeds = builtDeeds();
const comers = ['joinClub', 'askToJoin', 'joinByInvitation', 'foundClub', 'deleteAccount', 'changeName'];

/** Somebody for whom it would be done, were it sent from a page of ours. */
const whoMay = (name: string): Person =>
  table.find(({ does, may }) => does === name && may.length > 0)?.may[0] ??
  (comers.includes(name) ? 'stranger' : 'owner');

function sent(
  by: typeof byForm,
  { id, name, routes }: BuiltDeed,
  headers: Headers,
  form = soundForm(name, table)!,
) {
  const page = addressIn(house.evening, routes[0]!);
  const { Origin: _o, 'Sec-Fetch-Site': _s, ...rest } = by(page, id, null, form(town)).headers;
  const asked: Asked = { ...by(page, id, null, form(town)), headers: { ...rest, ...headers } };
  return house.asks(whoMay(name), asked);
}

describe.each(deeds.map((deed) => [deed.name, deed] as const))('%s', (name, deed) => {
  test('does nothing unless a page of ours sent it', async () => {
    const before = await allRows();

    for (const [from, headers] of Object.entries(wrong)) {
      const answer = await sent(byScript, deed, headers);
      expect([from, answer.body.toString()]).toEqual([from, expect.stringContaining(refused)]);
      expect((await sent(byForm, deed, headers)).status).toBeLessThan(500);
    }
    expect(await allRows()).toEqual(before);
  });

  test('is taken from a page of ours, whatever a proxy is said to have said', async () => {
    for (const [from, headers] of Object.entries(right)) {
      const answer = await sent(byScript, deed, headers, broken(soundForm(name, table)!));
      const body = answer.body.toString();
      expect([from, body]).toEqual([from, expect.stringContaining('"errors":{')]);
      expect(body).not.toContain(refused);
      expect(`${answer.headers.join()}${body}`).not.toMatch(/evil\.example|203\.0\.113\.9/);
    }
  });
});
