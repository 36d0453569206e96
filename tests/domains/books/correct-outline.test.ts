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
import { correctOutlineAction } from '@/lib/books/correct-outline';
import { addBookAction } from '@/lib/books/new-book-actions';
import { loadOutlineEditor } from '@/lib/books/outline-editor';
import { loadOutline } from '@/lib/books/queries';

const form = bookForm('3 chapters');

async function clubWithBook() {
  const house = await createClubWithPeople();
  const { moderator, club } = house;
  const sent = await moderator.send(addBookAction, { ...form, title: `Dracula ${newId()}`, club: club.slug });
  const book = /book=([0-9a-f-]+)/.exec(sent.went ?? '')![1]!;
  const editor = await loadOutlineEditor({ userId: moderator.userId, club: club.slug, book });
  const { version } = editor!.outline;
  const rows = [
    { was: null, label: 'Prologue' },
    { was: 1, label: 'Chapter 1', title: 'The Castle' },
    { was: 3, label: 'Chapter 2' },
  ];
  const correction = JSON.stringify({ version, chapters: rows, parts: [] });
  return { ...house, book, correction, labels: async () => (await loadOutline(club.clubId, book))!.labels };
}

it.each(['owner', 'moderator'] as const)(
  'is done by the %s: one is an owner, and the other added the book',
  async (kind) => {
    const { club, book, correction, labels, ...people } = await clubWithBook();

    const sent = await people[kind].send(correctOutlineAction, { club: club.slug, book, correction });

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

  const sent = await people[kind].send(correctOutlineAction, { club: club.slug, book, correction });

  expect(sent.formError).toBe(message);
  expect((await labels()).chapters).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
});

test('an owner of another club corrects nothing through theirs', async () => {
  const { book, correction, labels } = await clubWithBook();
  const other = await createClub();
  const ada = await createUser('Ada');
  await addMember(ada, other, { role: 'owner' });

  const sent = await ada.send(correctOutlineAction, { club: other.slug, book, correction });

  expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
  expect((await labels()).chapters).toHaveLength(3);
});

test('a correction of what somebody corrected meanwhile is told so, and changes nothing', async () => {
  const { owner, moderator, club, book, correction, labels } = await clubWithBook();
  await moderator.send(correctOutlineAction, { club: club.slug, book, correction });

  const sent = await owner.send(correctOutlineAction, { club: club.slug, book, correction });

  expect(sent.formError).toMatch(/since you opened it/);
  expect((await labels()).chapters).toHaveLength(3);
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '{"version":"x"}',
  `{"version":"${'0'.repeat(32)}","chapters":[],"parts":[]}`,
])('what no form sends is refused: %s', async (correction) => {
  const { owner, club, book } = await clubWithBook();

  const sent = await owner.send(correctOutlineAction, { club: club.slug, book, correction });

  expect(sent.formError ?? Object.values(sent.fieldErrors)[0]).toMatch(/\.$/);
});
