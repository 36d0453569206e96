import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { permissionFixture, persons } from './fixture';
import { outcome, snapshotRows } from './row-snapshot';
import { actions, expectedAnswer, type PermissionCase } from './case';
import { submitCase, permissionCases } from './all-cases';
import { takeShare } from '../helpers/share';

// These are not about a reading; tests of the same names ask who may do what there.
const otherActionFiles = [
  ...['accounts', 'books', 'clubs', 'preferences', 'readings'].map((room) => `lib/${room}/actions.ts`),
  ...['correct-outline-actions', 'new-book-actions', 'search-actions'].map((file) => `lib/books/${file}.ts`),
  ...['covers', 'home', 'mail', 'push'].map((room) => `lib/${room}/actions.ts`),
  ...['notices/read-actions', 'clubs/mail-invitation-actions', 'accounts/sign-up-rule-actions'].map(
    (file) => `lib/${file}.ts`,
  ),
];

const sources = ['lib', 'app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
);
const serverFiles = sources.filter(
  (file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
);

test('every action of a reading has its rows in the table', async () => {
  const ours = serverFiles.filter((file) => !otherActionFiles.includes(file));
  const exported = await Promise.all(ours.map(async (file) => Object.keys(await import(path.resolve(file)))));

  const names = exported.flat().sort();
  expect(otherActionFiles.every((file) => serverFiles.includes(file))).toBe(true);
  expect(names).toEqual(Object.keys(actions).sort());
  expect(names).toEqual([...new Set(permissionCases.map(({ action }) => action))].sort());
});

const cases = permissionCases.map((row) => [`${row.action}, ${row.description}`, row] as const);
const allowedCases = cases.filter(([, { allowed }]) => allowed.length > 0);
const personsWho = (row: PermissionCase, isDone: boolean) =>
  persons.filter((person) => (expectedAnswer(row, person) === 'done') === isDone);

// Nothing that is refused changes anything, so one evening does for all.
const fixture = await permissionFixture();
const before = await snapshotRows();

test.each(cases)('%s: who may not is told so, and nothing changes', async (_, row) => {
  const answers = [];
  for (const person of personsWho(row, false))
    answers.push([person, outcome(await submitCase(fixture, person, row))]);

  expect(await snapshotRows()).toEqual(before);
  expect(answers).toEqual(personsWho(row, false).map((person) => [person, expectedAnswer(row, person)]));
});

test.each(allowedCases.map(([name, row], nth) => [name, row, nth] as const))(
  '%s: who may does it',
  async (_, row, nth) => {
    const evening = await permissionFixture();
    // Each of them needs an evening of their own for what can be done once.
    const people = takeShare(row.allowed, nth);

    const answers = [];
    for (const person of people)
      answers.push([
        person,
        outcome(await submitCase(row.once ? await permissionFixture() : evening, person, row)),
      ]);

    expect(answers).toEqual(people.map((person) => [person, 'done']));
  },
);
