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

test.each(Object.keys(actions))('%s does nothing for a page of another site', async (name) => {
  const row = table.find(({ does, may }) => does === name && may.length > 0)!;
  const evening = await anEvening();
  const before = await everythingSaid();

  for (const headers of wrong) {
    const sent = await sends(evening, row.may[0]!, row, { headers });
    expect([headers, sent.message]).toEqual([headers, 'This didn’t come from a page of this site.']);
  }
  expect(await everythingSaid()).toEqual(before);

  for (const headers of right)
    expect(cameTo(await sends(await anEvening(), row.may[0]!, row, { headers }))).toBe('done');
});
