import { createRandom } from './random';
import type { WriteRow } from './row';
import { idOf } from './row-ids';
import { atMinute } from './time';
import { CHAPTERS, type Size } from './sizes';
import { writeThreads } from './threads';

const createdAtStart = { createdAt: atMinute(0) };

const range = (length: number) => Array.from({ length }, (_, at) => at);

/** The people, and the books that they read. */
export function writePeopleAndBooks({ people, books }: Size, write: WriteRow) {
  for (const nth of range(people)) {
    write('User', {
      id: idOf('User', nth),
      name: `Reader ${nth}`,
      email: `reader-${nth}@untold.example`,
      zoneChosen: false,
      showsOpened: false,
      ...createdAtStart,
    });
  }
  for (const nth of range(books)) {
    const bookId = idOf('Book', nth);
    const names = { slug: `book-${nth}`, title: `Book ${nth}`, author: 'Somebody', about: '' };
    write('Book', { id: bookId, ...names, chapterCount: CHAPTERS, ...createdAtStart });
    for (const ordinal of range(CHAPTERS + 1)) write('Place', { bookId, ordinal });
    write('Part', { id: idOf('Part', nth), bookId, ordinal: 1, label: 'Part One', firstChapter: 1 });
    for (const ordinal of range(CHAPTERS + 1).slice(1)) {
      const id = idOf('Chapter', nth * 100 + ordinal);
      write('Chapter', { id, bookId, ordinal, label: `Chapter ${ordinal}` });
    }
  }
}

/** A club, who belongs to it and how far they have come, and all that was said there. */
export function writeClub(nth: number, size: Size, posts: number, write: WriteRow) {
  const random = createRandom(nth + 1);
  const ids = {
    clubId: idOf('Club', nth),
    readingId: idOf('Reading', nth),
    bookId: idOf('Book', nth % size.books),
  };
  const names = { slug: `club-${nth}`, name: `Club ${nth}`, about: '', rules: '' };
  write('Club', { id: ids.clubId, ...names, joining: 'open', findable: true, ...createdAtStart });
  write('Reading', { id: ids.readingId, clubId: ids.clubId, bookId: ids.bookId, startedAt: atMinute(0) });
  const members = memberNumbers(nth, size);
  members.forEach((person, at) => {
    const of = { clubId: ids.clubId, userId: idOf('User', person) };
    const role = at === 0 ? 'owner' : at === 1 ? 'moderator' : 'member';
    const id = idOf(`Membership ${nth}`, person);
    write('Membership', { id, ...of, role, standing: 'active', sharesPlace: false, since: atMinute(at) });
  });
  writeThreads({
    nth,
    ids,
    members,
    posts,
    longest: nth === 0 ? size.longest : Math.min(400, size.longest),
    random,
    write,
  });
}

/** Twenty of their own and twenty who have another club as well. */
function memberNumbers(nth: number, { people, clubs }: Size): number[] {
  const own = Math.floor(people / clubs);
  const neighbour = (nth + 7) % clubs;
  const some = [...range(own).map((at) => nth * own + at), ...range(own).map((at) => neighbour * own + at)];
  return [...new Set(some)];
}

/** Everybody's place in every book that a club of theirs reads. */
export function writeProgress(size: Size, write: WriteRow) {
  const { below } = createRandom(size.people);
  const known = new Set<string>();
  for (const nth of range(size.clubs)) {
    for (const person of memberNumbers(nth, size)) {
      const book = nth % size.books;
      const key = `${person} ${book}`;
      if (known.has(key)) continue;
      known.add(key);
      const of = { userId: idOf('User', person), bookId: idOf('Book', book) };
      const veil = below(5) === 0 ? 'sealed' : 'marked';
      const id = idOf(`Progress ${book}`, person);
      const readThrough = below(CHAPTERS + 1);
      write('Progress', { id, ...of, readThrough, veil, movedAt: atMinute(0) });
      if (readThrough > 0)
        write('BookmarkMove', { id, ...of, fromPlace: 0, toPlace: readThrough, movedAt: atMinute(0) });
    }
  }
}
