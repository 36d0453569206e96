import { everything } from '@/lib/db/everything';
import { books } from './books';
import { people, places } from './cast';
import { clubs } from './clubs';
import { sowBook } from './sow-book';
import { sowClub } from './sow-club';
import { sowPeople, sowPlaces } from './sow-people';
import { reviewSeeds } from './reviews';
import { sowReviews } from './sow-reviews';

type Tell = (line: string) => void;

/** Fills an empty database: always with the two books and what is told of them, for the demo with its people too. */
export async function seedWhenEmpty({ demo }: { demo: boolean }, tell: Tell = () => {}) {
  if ((await everything.book.count()) > 0) return;
  tell('Writing down two books and what is told of them …');
  for (const book of books) {
    const shelf = await sowBook(book);
    await sowReviews(
      shelf,
      reviewSeeds().filter((review) => review.book === book.slug),
    );
  }
  if (demo) await sowDemo(tell);
}

async function sowDemo(tell: Tell) {
  tell('Inviting the people of the demo, and their clubs …');
  const cast = await sowPeople(people);
  await sowPlaces(cast, places);
  for (const club of clubs) await sowClub(cast, club);
}
