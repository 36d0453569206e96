import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concernsHiddenItem, absentTargets, replaceHiddenIds } from '../permissions/absent-ids';
import type { Person } from '../permissions/fixture';
import type { PermissionCase } from '../permissions/case';
import { withLookProof } from '../helpers/look-proof';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { hiddenAddresses } from '../permissions/hidden-addresses';
import { pathOfRoute, buildActions } from '../helpers/built-actions';
import { takeShare } from '../helpers/share';
import { startServedApp, type ServedApp } from '../helpers/served-app';

// An extra query on the way of what exists can be timed, so there must be none.

/** Whose session it is and where they are is one question; what lies at an address is asked after it. */
const READER_LOOKUP = 1;

let app: ServedApp;
let cases: PermissionCase[];

beforeAll(async () => {
  app = await startServedApp();
  ({ permissionCases: cases } = await import('../permissions/all-cases'));
});
afterAll(() => app?.stop());

/** What the database is asked while something is done, in an order that does not depend on who was faster. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { heard } = app;
  const before = heard.length;
  await work();
  // What was told to other processes comes by a clock, and was caused by any action before.
  return heard
    .slice(before)
    .filter((statement) => !statement.includes('pg_notify'))
    .sort();
}

type ReadingTarget = Pick<ServedApp['evening'], 'here' | 'at' | 'ids'>;
const actions = new Map(buildActions().map((deed) => [deed.name, deed]));

/** Sends a row's form, from its page in the reading there is, about these things or others. */
function sendCase(
  person: Person,
  by: typeof formRequest,
  { action, fields }: PermissionCase,
  { here, at, ids }: ReadingTarget,
) {
  const { id, routes } = actions.get(action)!;
  const page = pathOfRoute(app.evening, routes[0]!);
  const form = withLookProof(app.evening.people[person], { ...here, ...fields(ids, at) });
  return app.send(person, by(page, id, null, form));
}

const withoutHiddenIds = (evening: ReadingTarget) => ({ ...evening, ids: replaceHiddenIds(evening.ids) });
const senders = [
  ['a form', formRequest],
  ['a script', scriptRequest],
] as const;

test.each(['sealed', 'sealed moderator behind'] satisfies Person[])(
  'for the %s an address of what is ahead costs what one of nothing costs',
  async (person) => {
    const { at, ids } = app.evening;

    for (const [name, address] of Object.entries(hiddenAddresses)) {
      const hidden = await statementsOf(() => app.get(person, address(at, ids)));
      const absent = await statementsOf(() => app.get(person, address(at, replaceHiddenIds(ids))));
      expect(hidden.length).toBeGreaterThan(READER_LOOKUP);
      expect([name, hidden]).toEqual([name, absent]);
    }
  },
);

test.each(['stranger', 'asked', 'removed'] satisfies Person[])(
  'for the %s an address of a reading costs what one of nothing costs',
  async (person) => {
    const never = absentTargets(app.evening);

    for (const [name, address] of Object.entries(hiddenAddresses)) {
      const hidden = await statementsOf(() => app.get(person, address(app.evening.at, app.evening.ids)));
      const absent = await statementsOf(() => app.get(person, address(never.at, never.ids)));
      expect([name, hidden]).toEqual([name, absent]);
    }
  },
);

const MEMBERS_BEHIND = ['sealed', 'sealed moderator behind', 'behind', 'moderator behind'] satisfies Person[];
const OUTSIDERS = ['stranger', 'asked', 'removed'] satisfies Person[];

describe.each(senders)('by %s', (_way, by) => {
  const nthWay = by === formRequest ? 0 : 2;

  test.each(MEMBERS_BEHIND)(
    'for the %s an action about what is ahead costs what one about nothing costs',
    async (person) => {
      const isRefused = (row: PermissionCase) => concernsHiddenItem(row) && !row.allowed.includes(person);
      expect(cases.filter(isRefused).length).toBeGreaterThan(20);

      for (const row of takeShare(cases, nthWay + MEMBERS_BEHIND.indexOf(person)).filter(isRefused)) {
        const hidden = await statementsOf(() => sendCase(person, by, row, app.evening));
        const absent = await statementsOf(() => sendCase(person, by, row, withoutHiddenIds(app.evening)));
        expect(hidden.length).toBeGreaterThan(0);
        expect([row.action, row.description, hidden]).toEqual([row.action, row.description, absent]);
      }
    },
  );

  test.each(OUTSIDERS)(
    'for the %s an action in a reading costs what one in no reading costs',
    async (person) => {
      for (const row of takeShare(cases, nthWay + OUTSIDERS.indexOf(person))) {
        const hidden = await statementsOf(() => sendCase(person, by, row, app.evening));
        const absent = await statementsOf(() => sendCase(person, by, row, absentTargets(app.evening)));
        expect([row.action, row.description, hidden]).toEqual([row.action, row.description, absent]);
      }
    },
  );
});
