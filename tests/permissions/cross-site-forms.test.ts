import { expect, test } from 'vitest';
import { permissionFixture } from './fixture';
import { outcome, snapshotRows } from './row-snapshot';
import { actions } from './case';
import { submitCase, permissionCases } from './all-cases';
import { takeShare } from '../helpers/share';

const NO_FETCH_METADATA = { 'sec-fetch-site': '' };
const OUR_ORIGIN = 'http://localhost:3000';

const foreignHeaders: Record<string, string>[] = [
  { 'sec-fetch-site': 'same-site', origin: OUR_ORIGIN },
  { 'sec-fetch-site': 'cross-site', origin: OUR_ORIGIN },
  { 'sec-fetch-site': 'none' },
  { ...NO_FETCH_METADATA, origin: 'https://evil.example' },
  { ...NO_FETCH_METADATA, origin: 'null' },
  NO_FETCH_METADATA,
];
const ownHeaders: Record<string, string>[] = [
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { ...NO_FETCH_METADATA, origin: OUR_ORIGIN },
];

const rows = Object.keys(actions).map((name) => {
  const cases = permissionCases.filter(({ action }) => action === name);
  return [name, cases.find(({ allowed }) => allowed.length > 0) ?? cases[0]!] as const;
});
// What is only ever somebody's own has no row of whom it is done for.
const rowsDone = rows.filter(([, { allowed }]) => allowed.length > 0);

// Nothing that is refused changes anything, so one evening does for all.
const quiet = await permissionFixture();

test.each(rows)('%s does nothing for a page of another site', async (_, row) => {
  const before = await snapshotRows();
  for (const headers of foreignHeaders) {
    const sent = await submitCase(quiet, row.allowed[0] ?? 'behind', row, { headers });
    expect([headers, sent.formError]).toEqual([headers, 'This didn’t come from a page of this site.']);
  }
  expect(await snapshotRows()).toEqual(before);
});

test.each(rowsDone.map(([name, row], nth) => [name, row, nth] as const))(
  '%s is done for a page of ours',
  async (_, row, nth) => {
    for (const headers of takeShare(ownHeaders, nth))
      expect(outcome(await submitCase(await permissionFixture(), row.allowed[0]!, row, { headers }))).toBe(
        'done',
      );
  },
);
