import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAboutAhead, nowhere, withoutAhead } from '../discussion/ahead';
import type { Person } from '../discussion/evening';
import type { Row } from '../discussion/row';
import { secondPress } from '../support/asked';
import { byForm, byScript } from '../leaks/forms';
import { addresses } from './addresses';
import { addressIn, builtDeeds } from './built';
import { aServedEvening, type ServedEvening } from './house';

// An extra query on the way of what exists can be timed, so there must be none.

/** Whose session it is and where they are is one question; what lies at an address is asked after it. */
const WHO_READS = 1;

let house: ServedEvening;
let table: Row[];

beforeAll(async () => {
  house = await aServedEvening();
  ({ table } = await import('../discussion/table'));
});
afterAll(() => house?.stop());

/** What the database is asked while something is done, in an order that does not depend on who was faster. */
async function askedFor(work: () => Promise<unknown>): Promise<string[]> {
  const { heard } = house;
  const before = heard.length;
  await work();
  return heard.slice(before).sort();
}

type About = Pick<ServedEvening['evening'], 'here' | 'at' | 'ids'>;
const deeds = new Map(builtDeeds().map((deed) => [deed.name, deed]));

/** Sends a row's form, from its page in the reading there is, about these things or others. */
function sends(person: Person, by: typeof byForm, { does, fields }: Row, { here, at, ids }: About) {
  const { id, routes } = deeds.get(does)!;
  const page = addressIn(house.evening, routes[0]!);
  const form = secondPress(house.evening.people[person], { ...here, ...fields(ids, at) });
  return house.asks(person, by(page, id, null, form));
}

const withoutWhatIsAhead = (evening: About) => ({ ...evening, ids: withoutAhead(evening.ids) });
const ways = [
  ['a form', byForm],
  ['a script', byScript],
] as const;

test.each(['sealed', 'sealed moderator behind'] satisfies Person[])(
  'for the %s an address of what is ahead costs what one of nothing costs',
  async (person) => {
    const { at, ids } = house.evening;

    for (const [name, address] of Object.entries(addresses)) {
      const hidden = await askedFor(() => house.reads(person, address(at, ids)));
      const absent = await askedFor(() => house.reads(person, address(at, withoutAhead(ids))));
      expect(hidden.length).toBeGreaterThan(WHO_READS);
      expect([name, hidden]).toEqual([name, absent]);
    }
  },
);

test.each(['stranger', 'asked', 'removed'] satisfies Person[])(
  'for the %s an address of a reading costs what one of nothing costs',
  async (person) => {
    const never = nowhere(house.evening);

    for (const [name, address] of Object.entries(addresses)) {
      const hidden = await askedFor(() => house.reads(person, address(house.evening.at, house.evening.ids)));
      const absent = await askedFor(() => house.reads(person, address(never.at, never.ids)));
      expect([name, hidden]).toEqual([name, absent]);
    }
  },
);

describe.each(ways)('by %s', (_way, by) => {
  test.each(['sealed', 'sealed moderator behind', 'behind', 'moderator behind'] satisfies Person[])(
    'for the %s an action about what is ahead costs what one about nothing costs',
    async (person) => {
      const rows = table.filter((row) => isAboutAhead(row) && !row.may.includes(person));
      expect(rows.length).toBeGreaterThan(20);

      for (const row of rows) {
        const hidden = await askedFor(() => sends(person, by, row, house.evening));
        const absent = await askedFor(() => sends(person, by, row, withoutWhatIsAhead(house.evening)));
        expect(hidden.length).toBeGreaterThan(0);
        expect([row.does, row.what, hidden]).toEqual([row.does, row.what, absent]);
      }
    },
  );

  test.each(['stranger', 'asked', 'removed'] satisfies Person[])(
    'for the %s an action in a reading costs what one in no reading costs',
    async (person) => {
      for (const row of table) {
        const hidden = await askedFor(() => sends(person, by, row, house.evening));
        const absent = await askedFor(() => sends(person, by, row, nowhere(house.evening)));
        expect([row.does, row.what, hidden]).toEqual([row.does, row.what, absent]);
      }
    },
  );
});
