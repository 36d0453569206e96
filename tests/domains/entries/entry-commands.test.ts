import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addEntryAs, createEntryReading, reveal, theme } from '../../helpers/entries';
import { everything } from '../../helpers/reading';
import { CliError } from '@/scripts/support/cli-error';
import { exportEntryFile, importEntryFile } from '@/scripts/support/entry-files';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-entries-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written() {
  const { room, people } = await createEntryReading();
  await addEntryAs(room, people.ada, theme('Light', 1, 'It is lit.'));
  await addEntryAs(room, people.ada, reveal('The glass-room', 'It is empty.', 12));
  const { slug } = await (await everything()).book.findUniqueOrThrow({ where: { id: room.book.bookId } });
  const target = { club: room.club.slug, book: slug, hasOtherTitle: false };
  const file = path.join(folder, `${room.readingId}.json`);
  return { target, file, room };
}

const readRefusal = async (work: Promise<string>) => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
};

test('the operator writes a file once, and reading it again changes nothing', async () => {
  const { target, file, room } = await written();

  expect(await exportEntryFile({ ...target, file })).toBe(
    `Wrote ${file}: 1 theme, 1 note, 1 turning point, 0 words to watch, 0 titles. It tells the whole book.`,
  );
  expect(await readRefusal(exportEntryFile({ ...target, file }))).toMatch(/is there already/);
  expect(await importEntryFile({ ...target, file })).toMatch(/1 theme, 1 note, 1 turning point/);
  expect(await (await everything()).theme.count({ where: { bookId: room.book.bookId } })).toBe(1);
});

test('a file of another book is refused by its title, unless the operator says it is the same', async () => {
  const { target, file, room } = await written();
  await exportEntryFile({ ...target, file });
  const other = readFileSync(file, 'utf8')
    .replace(/"title": "[^"]+",\n {4}"author"/, '"title": "Das Haus",\n    "author"')
    .replace('"Light"', '"Licht"');
  writeFileSync(file, other);

  expect(await readRefusal(importEntryFile({ ...target, file }))).toMatch(
    /made for “Das Haus”.*--other-title/,
  );
  expect(await (await everything()).theme.count({ where: { bookId: room.book.bookId } })).toBe(1);
  expect(await importEntryFile({ ...target, file, hasOtherTitle: true })).toMatch(/^Added to/);
  expect(await (await everything()).theme.count({ where: { bookId: room.book.bookId } })).toBe(2);
});

test.each([
  ['a book of another shape', '"chapters": 20', '"chapters": 31', /another number of chapters/],
  ['no JSON', '"format"', '"format', /^Line \d+: this isn’t JSON/],
  ['a place beyond the book', '"from": 12', '"from": 120', /^Line \d+: .*0 to 20/],
])('a file with %s is refused with its line, and nothing of it is added', async (_what, had, has, reason) => {
  const { target, file } = await written();
  await exportEntryFile({ ...target, file });
  writeFileSync(file, readFileSync(file, 'utf8').replace(had, has));
  expect(await readRefusal(importEntryFile({ ...target, file }))).toMatch(reason);
});

test('a club that has no such book is told which ones it reads', async () => {
  const { target, file } = await written();
  expect(await readRefusal(exportEntryFile({ ...target, file, book: 'nope' }))).toContain(target.book);
});
