import { describe, expect, test } from 'vitest';
import { concernsHiddenItem, absentTargets as nothingOf, replaceHiddenIds } from './absent-ids';
import { permissionFixture, type Person } from './fixture';
import { snapshotRows } from './row-snapshot';
import { submitCase, permissionCases } from './all-cases';

// Nothing that is sent here changes anything, so one evening does for all.
const fixture = await permissionFixture();
const before = await snapshotRows();
const nowhere = { ...fixture, ...nothingOf(fixture) };

describe.each([{ script: true }, { script: false }])('with script: $script', (how) => {
  test.each(['sealed', 'sealed moderator behind', 'behind', 'moderator behind'] satisfies Person[])(
    'for the %s what is ahead answers as what never was',
    async (person) => {
      const rows = permissionCases.filter((row) => concernsHiddenItem(row) && !row.allowed.includes(person));

      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        const hidden = await submitCase(fixture, person, row, how);
        const absent = await submitCase(fixture, person, row, how, replaceHiddenIds(fixture.ids));
        expect([row.action, row.description, withoutTypedValues(hidden)]).toEqual([
          row.action,
          row.description,
          withoutTypedValues(absent),
        ]);
      }
      expect(await snapshotRows()).toEqual(before);
    },
  );

  test.each(['stranger', 'asked', 'removed', 'anonymous'] satisfies Person[])(
    'for the %s everything answers as what never was, and so does a reading that never was',
    async (person) => {
      for (const row of permissionCases) {
        const hidden = await submitCase(fixture, person, row, how);
        const absent = await submitCase(nowhere, person, row, how);
        expect([row.action, row.description, withoutTypedValues(hidden)]).toEqual([
          row.action,
          row.description,
          withoutTypedValues(absent),
        ]);
      }
      expect(await snapshotRows()).toEqual(before);
    },
  );
});

/** The answer without what the reader themselves sent. */
function withoutTypedValues(sent: object) {
  return { ...sent, values: null };
}
