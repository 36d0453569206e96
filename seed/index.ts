import { everything, type Tx } from '@/lib/db/everything';
import { books } from './books';
import { people, places } from './cast';
import { clubs } from './clubs';
import { sowBook } from './sow-book';
import { sowClub } from './sow-club';
import { sowPeople, sowPlaces } from './sow-people';
import { reviewSeeds } from './reviews';
import { sowReviews } from './sow-reviews';

type Tell = (line: string) => void;

const minutes = 60 * 1000;

/**
 * Fills an empty database: always with the two books and what is told of them, for the demo with its people too.
 * All of it or none: a start that was cut short begins again, and of several processes one does it.
 */
export async function seedWhenEmpty({ demo }: { demo: boolean }, tell: Tell = () => {}) {
  if ((await everything.book.count()) > 0) return;
  await everything.$transaction((tx) => sow(tx, demo, tell), { maxWait: 2 * minutes, timeout: 5 * minutes });
}

async function sow(tx: Tx, demo: boolean, tell: Tell) {
  await tx.$executeRaw`lock table "Book" in exclusive mode`;
  if ((await tx.book.count()) > 0) return;
  tell('Writing down two books and what is told of them …');
  for (const book of books) {
    const shelf = await sowBook(tx, book);
    const reviews = reviewSeeds().filter((review) => review.book === book.slug);
    await sowReviews(tx, shelf, reviews);
  }
  if (demo) await sowDemo(tx, tell);
}

async function sowDemo(tx: Tx, tell: Tell) {
  tell('Inviting the people of the demo, and their clubs …');
  const cast = await sowPeople(tx, people);
  await sowPlaces(tx, cast, places);
  for (const club of clubs) await sowClub(tx, cast, club);
}
