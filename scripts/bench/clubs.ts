import { chance, idOf } from './chance';
import { atMinute, type Put } from './row';
import { CHAPTERS, type Size } from './sizes';
import { threadsOf } from './threads';

const born = { createdAt: atMinute(0) };

const numbers = (length: number) => Array.from({ length }, (_, at) => at);

/** The people, and the books that they read. */
export function base({ people, books }: Size, put: Put) {
  for (const nth of numbers(people)) {
    put('User', {
      id: idOf('User', nth),
      name: `Reader ${nth}`,
      email: `reader-${nth}@untold.example`,
      zoneChosen: false,
      ...born,
    });
  }
  for (const nth of numbers(books)) {
    const bookId = idOf('Book', nth);
    const names = { slug: `book-${nth}`, title: `Book ${nth}`, author: 'Somebody', about: '' };
    put('Book', { id: bookId, ...names, chapterCount: CHAPTERS, ...born });
    for (const ordinal of numbers(CHAPTERS + 1)) put('Place', { bookId, ordinal });
    put('Part', { id: idOf('Part', nth), bookId, ordinal: 1, label: 'Part One', firstChapter: 1 });
    for (const ordinal of numbers(CHAPTERS + 1).slice(1)) {
      const id = idOf('Chapter', nth * 100 + ordinal);
      put('Chapter', { id, bookId, ordinal, label: `Chapter ${ordinal}` });
    }
  }
}

/** A club, who belongs to it and how far they have come, and all that was said there. */
export function club(nth: number, size: Size, posts: number, put: Put) {
  const drawn = chance(nth + 1);
  const ids = {
    clubId: idOf('Club', nth),
    readingId: idOf('Reading', nth),
    bookId: idOf('Book', nth % size.books),
  };
  const names = { slug: `club-${nth}`, name: `Club ${nth}`, about: '', rules: '' };
  put('Club', { id: ids.clubId, ...names, joining: 'open', findable: true, ...born });
  put('Reading', { id: ids.readingId, clubId: ids.clubId, bookId: ids.bookId, startedAt: atMinute(0) });
  const members = membersOf(nth, size);
  members.forEach((person, at) => {
    const of = { clubId: ids.clubId, userId: idOf('User', person) };
    const role = at === 0 ? 'owner' : at === 1 ? 'moderator' : 'member';
    const id = idOf(`Membership ${nth}`, person);
    put('Membership', { id, ...of, role, standing: 'active', sharesPlace: false, since: atMinute(at) });
  });
  threadsOf({
    nth,
    ids,
    members,
    posts,
    longest: nth === 0 ? size.longest : Math.min(400, size.longest),
    drawn,
    put,
  });
}

/** Twenty of their own and twenty who have another club as well. */
function membersOf(nth: number, { people, clubs }: Size): number[] {
  const own = Math.floor(people / clubs);
  const neighbour = (nth + 7) % clubs;
  const some = [
    ...numbers(own).map((at) => nth * own + at),
    ...numbers(own).map((at) => neighbour * own + at),
  ];
  return [...new Set(some)];
}

/** Everybody's place in every book that a club of theirs reads. */
export function places(size: Size, put: Put) {
  const { below } = chance(size.people);
  const known = new Set<string>();
  for (const nth of numbers(size.clubs)) {
    for (const person of membersOf(nth, size)) {
      const book = nth % size.books;
      const key = `${person} ${book}`;
      if (known.has(key)) continue;
      known.add(key);
      const of = { userId: idOf('User', person), bookId: idOf('Book', book) };
      const veil = below(5) === 0 ? 'sealed' : 'marked';
      put('Progress', {
        id: idOf(`Progress ${book}`, person),
        ...of,
        readThrough: below(CHAPTERS + 1),
        veil,
        movedAt: atMinute(0),
      });
    }
  }
}
