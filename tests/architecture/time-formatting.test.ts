import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = ['app', 'components', 'lib']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated'));

/** The files that have something in them, and what it is for. */
const filesMatching = (what: RegExp) => files.filter((file) => what.test(readFileSync(file, 'utf8')));

test('times are worded in one file, and shown by one component', () => {
  expect(filesMatching(/DateTimeFormat|toLocale(Date|Time)?String|RelativeTimeFormat/).sort()).toEqual([
    'components/preferences/TimeZoneCookie.tsx', // Asks for the browser's zone.
    'lib/i18n/format-time.ts',
    'lib/i18n/time-zones.ts', // Asks whether there is such a zone.
  ]);
  expect(filesMatching(/<time\b/)).toEqual(['components/reading/LocalTime.tsx']);
});
