import { expect, test } from 'vitest';
import { NOT_FOUND_SENTENCE } from '../../helpers/clubs';
import { createReading, lastPlace } from '../../helpers/reading';
import {
  addEntryAs,
  createEntryReading,
  noteOn,
  reveal,
  term,
  theme,
  titleOf,
  visibleEntries,
} from '../../helpers/entries';
import { decideImportAction, importEntriesAction } from '@/lib/entries/actions';
import { readEntryFile, writeEntryFile } from '@/lib/entries/entry-file';
import {
  exportAllEntries,
  exportEntries,
  importEntries,
  readPendingImport,
  termsForImporter,
} from '@/lib/gate';

const BOOK = { title: 'The Lamp House at Orrey', author: 'Ada Verney', chapters: lastPlace, parts: 2 };
const WHOLE = { isWhole: true, readThrough: lastPlace };

async function writtenReading() {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 1, 'It is lit.'));
  await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 12));
  await addEntryAs(room, people.ada, reveal('The glass-room', 'It is empty.', 12));
  await addEntryAs(room, people.ada, term('the drowned bell', 15));
  await addEntryAs(room, people.ada, titleOf('chapter:2', 'The stair'));
  await addEntryAs(room, people.ada, titleOf('part:2', 'After'));
  return { room, people };
}
type Written = Awaited<ReturnType<typeof writtenReading>>;

const exportAs = async ({ room }: Written, person: Written['people']['ada']) => {
  const reader = await room.currentReader(person);
  const { entries, isWhole } = await exportEntries(reader);
  return writeEntryFile(BOOK, entries, { isWhole, readThrough: reader.readThrough });
};

test('an export has what its reader can see, and says how far that is', async () => {
  const written = await writtenReading();

  const early = await exportAs(written, written.people.nell);
  const whole = await exportAs(written, written.people.wren);

  expect(JSON.parse(early)).toMatchObject({
    holds: 'what can be seen by somebody who has read up to place 3',
    themes: [{ name: 'Light', from: 1, notes: [{ text: 'It is lit.', from: 1 }] }],
    turningPoints: [],
    words: [],
    titles: [{ chapter: 2, title: 'The stair', from: 2 }],
  });
  expect(JSON.parse(whole)).toMatchObject({ holds: 'everything' });
  expect(readEntryFile(whole, BOOK)).toEqual({
    entries: await exportAllEntries({ bookId: written.room.book.bookId, clubId: written.room.club.clubId }),
    otherTitle: null,
  });
});

test.each([
  ['THE LAMP-HOUSE AT ORREY', null],
  ['Das Haus', 'Das Haus'],
  [undefined, ''],
])('a file for “%s” is asked about by its title before it is added', async (title, otherTitle) => {
  const { room, people } = await createEntryReading();
  const entries = { themes: [{ name: 'Light', place: 1, notes: [] }], reveals: [], terms: [], titles: [] };
  const file = writeEntryFile({ ...BOOK, title: title! }, entries, WHOLE);

  await people.ada.send(importEntriesAction, { ...room.here, file });

  const pending = await readPendingImport(await room.currentReader(people.ada));
  expect(pending).toMatchObject({ otherTitle, counts: { themes: 1 }, open: entries });
  expect((await visibleEntries(room, people.wren)).themes).toEqual([]);
});

test('another club adds a file: its owner on the way sees how much it holds, and then meets each entry at its place', async () => {
  const written = await writtenReading();
  const file = await exportAs(written, written.people.ada);
  const { room, people } = await createEntryReading();

  const checked = await people.bram.send(importEntriesAction, {
    ...room.here,
    file: new File([file], 'entries.json'),
  });
  const before = await visibleEntries(room, people.wren);
  const pending = await readPendingImport(await room.currentReader(people.bram));
  const others = [];
  for (const person of [people.ada, people.wren])
    others.push(await readPendingImport(await room.currentReader(person)));
  const decided = { ...room.here, import: pending!.id, deed: 'add' };
  const foreign = await people.ada.send(decideImportAction, decided);
  const added = await people.bram.send(decideImportAction, decided);
  const twice = await people.bram.send(decideImportAction, decided);

  expect(checked).toMatchObject({ refreshed: true, focusId: 'import' });
  expect(before.themes).toEqual([]);
  expect(pending!.counts).toEqual({ themes: 1, reveals: 1, terms: 1, titles: 2 });
  expect(JSON.stringify(pending)).not.toMatch(/goes out|glass-room|drowned|After/);
  expect(others).toEqual([null, null]);
  expect([foreign.formError, twice.formError]).toEqual([NOT_FOUND_SENTENCE, NOT_FOUND_SENTENCE]);
  expect(added.went).toContain('?imported=');
  expect(await visibleEntries(room, people.bram)).toMatchObject({
    themes: [['Light', 'It is lit.']],
    turns: [],
    titles: ['The stair'],
  });
  expect(await visibleEntries(room, people.wren)).toEqual(
    await visibleEntries(written.room, written.people.wren),
  );
  const words = await termsForImporter(room.book.bookId, room.club.clubId);
  expect(words.map(({ phrase }) => phrase)).toContain('the drowned bell');
});

test('the same file twice adds nothing twice', async () => {
  const written = await writtenReading();
  const owner = { bookId: written.room.book.bookId, clubId: written.room.club.clubId };
  const before = await exportAllEntries(owner);

  await importEntries(owner, before);

  expect(await exportAllEntries(owner)).toEqual(before);
});

test('a file that is discarded is gone; a member, finished or not, brings none', async () => {
  const { room, people } = await createEntryReading();
  const file = writeEntryFile(BOOK, { themes: [], reveals: [], terms: [], titles: [] }, WHOLE);
  const refused = [];
  for (const person of [people.wren, people.nell, people.sol])
    refused.push((await person.send(importEntriesAction, { ...room.here, file })).formError);
  await people.ada.send(importEntriesAction, { ...room.here, file });
  const pending = await readPendingImport(await room.currentReader(people.ada));

  await people.ada.send(decideImportAction, { ...room.here, import: pending!.id, deed: 'discard' });

  expect(refused).toEqual(refused.map(() => NOT_FOUND_SENTENCE));
  expect(await readPendingImport(await room.currentReader(people.ada))).toBeNull();
});

test('a bad file is refused beside its field, and nothing of it is kept', async () => {
  const { room, people } = await createEntryReading();
  const send = (file: string | File) => people.ada.send(importEntriesAction, { ...room.here, file });
  const bad = JSON.stringify(
    { format: 'untold-book-entries-1', book: { chapters: 3 }, themes: [{ name: 'canary', from: 99 }] },
    null,
    2,
  );

  const answers = [
    await send(''),
    await send(new File([], '')),
    await send('{ "format": '),
    await send(bad),
    await send(new File(['x'.repeat(600_000)], 'large.json')),
  ];

  expect(answers.map(({ fieldErrors }) => fieldErrors.file)).toEqual([
    'Please choose a file.',
    'Please choose a file.',
    expect.stringMatching(/^Line 1: this isn’t JSON/),
    [
      'Line 4: this file is for a book with another number of chapters. Yours has 20.',
      'Line 9: this has to be a place in the book, a whole number from 0 to 20.',
    ].join('\n'),
    'This file is larger than 512 KB.',
  ]);
  expect(answers.some(({ fieldErrors }) => fieldErrors.file?.includes('canary'))).toBe(false);
  expect(await readPendingImport(await room.currentReader(people.ada))).toBeNull();
});

test('whether an entry of a file is there already makes no difference to what its importer sees', async () => {
  const file = { themes: [{ name: 'Light', place: 12, notes: [{ body: 'It goes out.', place: 12 }] }] };
  const set = { ...file, reveals: [], terms: [{ name: 'the drowned bell', place: 2 }], titles: [] };
  const seen = [];
  for (const isThere of [true, false]) {
    const { room, people } = await createEntryReading();
    if (isThere) {
      const light = await addEntryAs(room, people.ada, theme('Light', 12));
      await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 12));
      await addEntryAs(room, people.ada, term('the drowned bell', 15));
    }
    await importEntries({ bookId: room.book.bookId, clubId: room.club.clubId }, set);
    seen.push([await visibleEntries(room, people.sol), await visibleEntries(room, people.wren)]);
  }

  expect(seen[0]).toEqual(seen[1]);
});

test('a theme of the same name that waits further on makes no difference to whoever has not come to it', async () => {
  const dusk = { name: 'Dusk', place: 2, notes: [{ body: 'It falls.', place: 2 }] };
  const set = { themes: [dusk], reveals: [], terms: [], titles: [] };
  const seen = [];
  for (const isThere of [true, false]) {
    const { room, people } = await createEntryReading();
    if (isThere) await addEntryAs(room, people.ada, theme('Dusk', 15));
    await importEntries({ bookId: room.book.bookId, clubId: room.club.clubId }, set);
    seen.push(await visibleEntries(room, people.sol));
  }

  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]!.themes).toEqual([['Dusk', 'It falls.']]);
});

test('another club’s reading of a book has none of it, whole or in part', async () => {
  const written = await writtenReading();
  const elsewhere = await createReading(written.room.book);
  const gus = await elsewhere.addPerson('Gus', { at: lastPlace, role: 'owner' });

  const { entries } = await exportEntries(await elsewhere.currentReader(gus));

  expect(entries).toEqual({ themes: [], reveals: [], terms: [], titles: [] });
});
