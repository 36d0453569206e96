import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listOf, lists } from '../suites.mjs';

/** How the files of each list are named, which is how its configuration finds them. */
const names: Record<string, RegExp> = {
  components: /\.test\.tsx$/,
  plain: /\.test\.ts$/,
  onBothDatabases: /\.test\.ts$/,
  onPostgres: /\.test\.ts$/,
  onEmbedded: /\.test\.ts$/,
  server: /\.test\.ts$/,
  serverAlone: /\.test\.ts$/,
  serverInAll: /\.test\.ts$/,
  leaks: /\.leaks\.ts$/,
  browser: /\.spec\.ts$/,
  snapshots: /\.snapshots\.ts$/,
  proxies: /\.proxies\.ts$/,
  timing: /\.timing\.ts$/,
};

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('tests', file.replaceAll(path.sep, '/')))
  .filter((file) => /\.tsx?$/.test(file))
  .sort();

/** A file that declares a test, whatever it is called. */
const declares = (file: string) =>
  /^\s*(test|it)(\.(each|for|skip|only|concurrent)\b[^]*?)?\(/m.test(readFileSync(file, 'utf8'));

const ofTests = files.filter(
  (file) => Object.values(names).some((name) => name.test(file)) || declares(file),
);

describe('every file of tests', () => {
  test.each(ofTests)('%s is in a list, and named as its files are', (file) => {
    const list = listOf(file);
    expect(list).toBeDefined();
    expect(file).toMatch(names[list!]!);
  });
});

describe('every entry of a list', () => {
  const entries = Object.entries(lists).flatMap(([list, some]) =>
    some.map((entry) => [list, entry] as const),
  );

  test('is in no other list', () => {
    const all = entries.map(([, entry]) => entry);
    expect(all).toEqual([...new Set(all)]);
  });

  test.each(entries)('%s: %s has tests', (list, entry) => {
    const found = ofTests.filter((file) => file === entry || file.startsWith(`${entry}/`));
    expect(found.filter((file) => listOf(file) === list)).not.toEqual([]);
  });
});

test('the run names every list', () => {
  const run = readFileSync('scripts/test.mjs', 'utf8');
  // By its own command alone, for hours.
  const apart = ['timing'];
  expect(Object.keys(lists).filter((list) => !apart.includes(list) && !run.includes(list))).toEqual([]);
});
