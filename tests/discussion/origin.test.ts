import { expect, test } from 'vitest';
import { anEvening } from './evening';
import { cameTo, everythingSaid } from './said';
import { actions } from './row';
import { sends, table } from './table';

const none = { 'sec-fetch-site': '' };
const ours = 'http://localhost:3000';

const wrong: Record<string, string>[] = [
  { 'sec-fetch-site': 'same-site', origin: ours },
  { 'sec-fetch-site': 'cross-site', origin: ours },
  { 'sec-fetch-site': 'none' },
  { ...none, origin: 'https://evil.example' },
  { ...none, origin: 'null' },
  none,
];
const right: Record<string, string>[] = [
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { ...none, origin: ours },
];

const rows = Object.keys(actions).map(
  (name) => [name, table.find(({ does, may }) => does === name && may.length > 0)!] as const,
);

// Nothing that is refused changes anything, so one evening does for all.
const quiet = await anEvening();

test.each(rows)('%s does nothing for a page of another site', async (_, row) => {
  const before = await everythingSaid();
  for (const headers of wrong) {
    const sent = await sends(quiet, row.may[0]!, row, { headers });
    expect([headers, sent.message]).toEqual([headers, 'This didn’t come from a page of this site.']);
  }
  expect(await everythingSaid()).toEqual(before);
});

test.each(rows)('%s is done for a page of ours', async (_, row) => {
  const evening = await anEvening();
  for (const headers of right) {
    const sent = await sends(row.once ? await anEvening() : evening, row.may[0]!, row, { headers });
    expect(cameTo(sent)).toBe('done');
  }
});
