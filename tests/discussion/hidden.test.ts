import { describe, expect, test } from 'vitest';
import { isAboutAhead, nowhere as nothingOf, withoutAhead } from './ahead';
import { anEvening, type Person } from './evening';
import { everythingSaid } from './said';
import { sends, table } from './table';

// Nothing that is sent here changes anything, so one evening does for all.
const evening = await anEvening();
const before = await everythingSaid();
const nowhere = { ...evening, ...nothingOf(evening) };

describe.each([{ script: true }, { script: false }])('with script: $script', (how) => {
  test.each(['sealed', 'sealed moderator behind', 'behind', 'moderator behind'] satisfies Person[])(
    'for the %s what is ahead answers as what never was',
    async (person) => {
      const rows = table.filter((row) => isAboutAhead(row) && !row.may.includes(person));

      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        const hidden = await sends(evening, person, row, how);
        const absent = await sends(evening, person, row, how, withoutAhead(evening.ids));
        expect([row.does, row.what, unsaid(hidden)]).toEqual([row.does, row.what, unsaid(absent)]);
      }
      expect(await everythingSaid()).toEqual(before);
    },
  );

  test.each(['stranger', 'asked', 'removed', 'anonymous'] satisfies Person[])(
    'for the %s everything answers as what never was, and so does a reading that never was',
    async (person) => {
      for (const row of table) {
        const hidden = await sends(evening, person, row, how);
        const absent = await sends(nowhere, person, row, how);
        expect([row.does, row.what, unsaid(hidden)]).toEqual([row.does, row.what, unsaid(absent)]);
      }
      expect(await everythingSaid()).toEqual(before);
    },
  );
});

/** The answer without what the reader themselves sent. */
function unsaid(sent: object) {
  return { ...sent, typed: null };
}
