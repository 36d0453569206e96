import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = ['app', 'components', 'lib']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated'));

/** The files that have something in them, and what it is for. */
const having = (what: RegExp) => files.filter((file) => what.test(readFileSync(file, 'utf8')));

test('times are worded in one file, and shown by one component', () => {
  expect(having(/DateTimeFormat|toLocale(Date|Time)?String|RelativeTimeFormat/).sort()).toEqual([
    'components/comfort/LearnZone.tsx', // Asks for the browser's zone.
    'lib/words/times.ts',
    'lib/words/zones.ts', // Asks whether there is such a zone.
  ]);
  expect(having(/<time\b/)).toEqual(['components/reading/Time.tsx']);
});
