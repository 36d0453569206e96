import { unguardedDb, type Tx } from '@/lib/db/unguarded';
import { books } from './books';
import { people, bookmarks } from '../lib/demo/cast';
import { clubs } from './clubs';
import { seedBook } from './seed-book';
import { seedClub } from './seed-club';
import { seedPeople, seedBookmarks, seedNotices, seedReadStates } from './seed-people';
import { loadReviewSeeds } from './parse-reviews';
import { seedReviews } from './seed-reviews';

type Log = (line: string) => void;

const MINUTE_MS = 60 * 1000;

/**
 * Fills an empty database: always with the two books and what is told of them, for the demo with its people too.
 * All of it or none: a start that was cut short begins again, and of several processes one does it.
 */
export async function seedWhenEmpty({ demo }: { demo: boolean }, log: Log = () => {}) {
  if ((await unguardedDb.book.count()) > 0) return;
  await unguardedDb.$transaction((tx) => seedDatabase(tx, demo, log), {
    maxWait: 2 * MINUTE_MS,
    timeout: 5 * MINUTE_MS,
  });
}

async function seedDatabase(tx: Tx, demo: boolean, log: Log) {
  await tx.$executeRaw`lock table "Book" in exclusive mode`;
  if ((await tx.book.count()) > 0) return;
  log('Writing down two books and what is told of them …');
  for (const book of books) {
    const shelf = await seedBook(tx, book);
    const reviews = loadReviewSeeds().filter((review) => review.book === book.slug);
    await seedReviews(tx, shelf, reviews);
  }
  if (demo) await seedDemo(tx, log);
}

async function seedDemo(tx: Tx, log: Log) {
  log('Inviting the people of the demo, and their clubs …');
  const cast = await seedPeople(tx, people);
  await seedBookmarks(tx, cast, bookmarks);
  for (const club of clubs) await seedClub(tx, cast, club);
  await seedReadStates(tx);
  await seedNotices(tx);
}
