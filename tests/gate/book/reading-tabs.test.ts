import { expect, test } from 'vitest';
import { createReading, createReview, everything, lastPlace } from '../../helpers/reading';
import type { ReadingFixture } from '../../helpers/reading';
import type { TestUser } from '../../helpers/clubs';
import { newId } from '@/lib/clock-and-ids';

async function sectionsOf(room: ReadingFixture, { userId }: TestUser) {
  const { loadNamedReader } = await import('../../helpers/gate-reads');
  const found = await loadNamedReader({ userId, ...room.here });
  const { themes, reviews, hindsight } = found!.names.sections;
  return [themes && 'themes', reviews && 'reviews', hindsight && 'hindsight'].filter(Boolean).join(' ');
}

async function peopleOf(room: ReadingFixture) {
  return {
    nell: await room.addPerson('Nell', { at: 3 }),
    sol: await room.addPerson('Sol', { at: 3, veil: 'sealed' }),
    wren: await room.addPerson('Wren', { at: lastPlace }),
  };
}

const insertTheme = async ({ book }: ReadingFixture, spoilsThrough: number, clubId: string | null = null) =>
  (await everything()).theme.create({
    data: { id: newId(), bookId: book.bookId, clubId, name: 'Light', spoilsThrough },
  });

test('a book of which nothing is told has no page for it, but for those who have finished', async () => {
  const room = await createReading();
  const { nell, sol, wren } = await peopleOf(room);

  expect([await sectionsOf(room, nell), await sectionsOf(room, sol), await sectionsOf(room, wren)]).toEqual([
    '',
    '',
    'themes reviews',
  ]);
});

test('what is ahead gives the Marked a page with its cover, and the Sealed none', async () => {
  const room = await createReading();
  const { nell, sol } = await peopleOf(room);
  await insertTheme(room, 12);
  await createReview(room, { titleMark: 12, lines: [{ mark: 12, says: 'It goes out.' }] });

  expect([await sectionsOf(room, nell), await sectionsOf(room, sol)]).toEqual(['themes reviews', '']);
});

test('what is reached gives both of them a page; another club’s gives nobody one', async () => {
  const room = await createReading();
  const elsewhere = await createReading(room.book);
  const { nell, sol } = await peopleOf(room);
  await insertTheme(room, 1, elsewhere.club.clubId);
  const before = [await sectionsOf(room, nell), await sectionsOf(room, sol)];

  await insertTheme(room, 1);

  expect(before).toEqual(['', '']);
  expect([await sectionsOf(room, nell), await sectionsOf(room, sol)]).toEqual(['themes', 'themes']);
});

test('Hindsight is there once somebody has written', async () => {
  const room = await createReading();
  const nell = await room.addPerson('Nell', { at: 3 });
  const { createThread } = await import('@/lib/gate');

  await createThread(await room.currentReader(nell), {
    title: 'The pond',
    source: 'Hello all.',
    mark: null,
    requestKey: newId(),
  });

  expect(await sectionsOf(room, nell)).toBe('hindsight');
});
