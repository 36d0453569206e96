import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anEvening, persons } from './evening';
import { cameTo, everythingSaid } from './said';
import { actions, answerFor, type Row } from './row';
import { sends, table } from './table';

// These are not about a reading; tests of the same names ask who may do what there.
const elsewhere = ['accounts', 'books', 'clubs', 'comfort', 'readings'].map(
  (room) => `lib/${room}/actions.ts`,
);

const sources = ['lib', 'app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
);
const serverFiles = sources.filter(
  (file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
);

test('every action of a reading has its rows in the table', async () => {
  const ours = serverFiles.filter((file) => !elsewhere.includes(file));
  const exported = await Promise.all(ours.map(async (file) => Object.keys(await import(path.resolve(file)))));

  const names = exported.flat().sort();
  expect(elsewhere.every((file) => serverFiles.includes(file))).toBe(true);
  expect(names).toEqual(Object.keys(actions).sort());
  expect(names).toEqual([...new Set(table.map(({ does }) => does))].sort());
});

const cases = table.map((row) => [`${row.does}, ${row.what}`, row] as const);
const doable = cases.filter(([, { may }]) => may.length > 0);
const whoGets = (row: Row, isDone: boolean) =>
  persons.filter((person) => (answerFor(row, person) === 'done') === isDone);

// Nothing that is refused changes anything, so one evening does for all.
const quiet = await anEvening();
const before = await everythingSaid();

test.each(cases)('%s: who may not is told so, and nothing changes', async (_, row) => {
  const answers = [];
  for (const person of whoGets(row, false)) {
    answers.push([person, cameTo(await sends(quiet, person, row))]);
    expect([person, await everythingSaid()]).toEqual([person, before]);
  }

  expect(answers).toEqual(whoGets(row, false).map((person) => [person, answerFor(row, person)]));
});

test.each(doable)('%s: who may does it', async (_, row) => {
  const evening = await anEvening();

  const answers = [];
  for (const person of row.may)
    answers.push([person, cameTo(await sends(row.once ? await anEvening() : evening, person, row))]);

  expect(answers).toEqual(row.may.map((person) => [person, 'done']));
});
