import '../../helpers/fake-browser';
import {
  NOT_FOUND_SENTENCE,
  addMember,
  createClub,
  createClubWithPeople,
  createUser,
} from '../../helpers/clubs';
import { bookForm } from '../../helpers/new-book';
import { expect, it, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { correctOutlineAction } from '@/lib/books/correct-outline-actions';
import { addBookAction } from '@/lib/books/new-book-actions';
import { loadOutlineEditor } from '@/lib/books/outline-editor';
import { loadOutline } from '@/lib/books/queries';
import { formatRows } from '@/lib/outline/editor/row-fields';

const form = bookForm('3 chapters');

const row = { kind: 'chapter' as const, isKept: true };

async function clubWithBook() {
  const house = await createClubWithPeople();
  const { moderator, club } = house;
  const sent = await moderator.send(addBookAction, { ...form, title: `Dracula ${newId()}`, club: club.slug });
  const book = /book=([0-9a-f-]+)/.exec(sent.went ?? '')![1]!;
  const editor = await loadOutlineEditor({ userId: moderator.userId, club: club.slug, book });
  const { version } = editor!.outline;
  const rows = formatRows([
    { ...row, key: 'r1', origin: null, label: 'Prologue', title: '' },
    { ...row, key: 'r2', origin: 1, label: 'Chapter 1', title: 'The Castle' },
    { ...row, key: 'r3', origin: 3, label: 'Chapter 2', title: null },
  ]);
  const correction = { version, rows, press: 'save' };
  return { ...house, book, correction, labels: async () => (await loadOutline(club.clubId, book))!.labels };
}

it.each(['owner', 'moderator'] as const)(
  'is done by the %s: one is an owner, and the other added the book',
  async (kind) => {
    const { club, book, correction, labels, ...people } = await clubWithBook();

    const sent = await people[kind].send(correctOutlineAction, { club: club.slug, book, ...correction });

    expect(sent.went).toBe(`/clubs/${club.slug}/settings#readings`);
    expect((await labels()).chapters).toEqual(['Prologue', 'Chapter 1', 'Chapter 2']);
    const key = { userId: people[kind].userId, club: club.slug, book };
    const { outline, changes } = (await loadOutlineEditor(key))!;
    expect(outline.chapters.map(({ title }) => title)).toEqual([null, 'The Castle', null]);
    expect(changes.map(({ by, kind: what, labels, title }) => [by, what, labels, title])).toEqual([
      [people[kind].name, 'added', ['Prologue'], null],
      [people[kind].name, 'removed', ['Chapter 2'], null],
      [people[kind].name, 'renamed', ['Chapter 3 → Chapter 2'], null],
      [people[kind].name, 'titled', ['Chapter 1'], 'The Castle'],
    ]);
    const other = kind === 'owner' ? people.moderator : people.owner;
    const seen = (await loadOutlineEditor({ ...key, userId: other.userId }))!;
    expect(seen.outline.chapters.map(({ title, isCovered }) => [title, isCovered])).toEqual(
      [1, 2, 3].map(() => [null, true]),
    );
    expect(seen.changes.map((line) => line.kind)).toEqual(['added', 'removed', 'renamed']);
  },
);

it.each([
  ['anonymous', 'Please sign in first.'],
  ['stranger', NOT_FOUND_SENTENCE],
  ['asked', NOT_FOUND_SENTENCE],
  ['removed', NOT_FOUND_SENTENCE],
  ['member', NOT_FOUND_SENTENCE],
] as const)('as %s corrects nothing: %s', async (kind, message) => {
  const { club, book, correction, labels, ...people } = await clubWithBook();

  const sent = await people[kind].send(correctOutlineAction, { club: club.slug, book, ...correction });

  expect(sent.formError).toBe(message);
  expect((await labels()).chapters).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
});

test('an owner of another club corrects nothing through theirs', async () => {
  const { book, correction, labels } = await clubWithBook();
  const other = await createClub();
  const ada = await createUser('Ada');
  await addMember(ada, other, { role: 'owner' });

  const sent = await ada.send(correctOutlineAction, { club: other.slug, book, ...correction });

  expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
  expect((await labels()).chapters).toHaveLength(3);
});

test('a correction of what somebody corrected meanwhile is told so, and changes nothing', async () => {
  const { owner, moderator, club, book, correction, labels } = await clubWithBook();
  await moderator.send(correctOutlineAction, { club: club.slug, book, ...correction });

  const sent = await owner.send(correctOutlineAction, { club: club.slug, book, ...correction });

  expect(sent.formError).toMatch(/since you opened it/);
  expect((await labels()).chapters).toHaveLength(3);
});

test.each([
  { version: 'x' },
  { version: '' },
  { rows: 'Cr1' },
  { rows: 'Cr1\t\tChapter 1\tA\nCr1\t\tChapter 2\tB' },
  { press: 'send' },
])('what no form sends is refused: %o', async (odd) => {
  const { owner, club, book, correction } = await clubWithBook();

  const sent = await owner.send(correctOutlineAction, { club: club.slug, book, ...correction, ...odd });

  expect(sent.formError ?? Object.values(sent.fieldErrors)[0]).toMatch(/\.$/);
});

test.each([
  ['a chapter that the book does not have', { origin: 9 }],
  ['one chapter twice', { origin: 3, key: 'r4' }],
])('what names %s changes nothing', async (_what, odd) => {
  const { owner, club, book, correction, labels } = await clubWithBook();
  const rows = `${correction.rows}\n${formatRows([{ ...row, key: 'r5', label: 'Chapter 5', title: '', ...odd }])}`;

  const sent = await owner.send(correctOutlineAction, { club: club.slug, book, ...correction, rows });

  expect(sent.formError).toMatch(/\.$/);
  expect((await labels()).chapters).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
});

test('a row is opened, changed and removed by the form, and nothing is stored before it is saved', async () => {
  const { owner, club, book, correction, labels } = await clubWithBook();
  const send = (form: object) =>
    owner.send(correctOutlineAction, { club: club.slug, book, version: correction.version, ...form });

  const opened = await send({ rows: correction.rows, press: 'open:r2' });
  const removed = await send({ rows: opened.extra.editor!.rows, press: 'remove:r2' });

  expect(opened.extra.editor!.open).toMatchObject({ key: 'r2', title: 'The Castle' });
  expect(removed.extra.editor!.rows).not.toContain('The Castle');
  expect((await labels()).chapters).toHaveLength(3);
});
