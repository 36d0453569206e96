export type PersonSeed = {
  key: string;
  name: string;
  email: string;
  /** One line for the demo's sign-in page; tells nothing of the book. */
  about: string;
};

/** Where a person is in a book. */
export type BookmarkSeed = { person: string; book: string; readThrough: number; veil: 'marked' | 'sealed' };

const person = (key: string, name: string, about: string): PersonSeed => ({
  key,
  name,
  email: `${key}@untold.example`,
  about,
});

export const people: PersonSeed[] = [
  person('ada', 'Ada Lindqvist', 'Founded the Thursday room; keeps its teapot full and its questions open.'),
  person(
    'bram',
    'Bram Okonkwo',
    'Teaches chemistry, reads slowly, and keeps the room tidy without raising his voice.',
  ),
  person('nell', 'Nell Farrow', 'Joined this week with a new paperback, and cries on trains.'),
  person('ines', 'Inês Duarte', 'A night nurse who reads on the 5.40 bus home, one chapter a shift.'),
  person(
    'sol',
    'Sol Abrams',
    'Waits outside the cinema until the trailers are over, and would like to be told nothing.',
  ),
  person('priya', 'Priya Raman', 'Drafts contracts, numbers her arguments, and changes her mind in public.'),
  person('theo', 'Theo Marchetti', 'Tunes pianos and listens to novels in the van between houses.'),
  person('wren', 'Wren Halloran', 'Reads everything in two days and then asks who everybody was.'),
  person('otto', 'Otto Brandt', 'Built bridges for forty years and inspects novels in the same way.'),
  person('maud', 'Maud Ellery', 'Reads ghost stories aloud by one candle, whatever the month.'),
  person('kit', 'Kit Sorensen', 'Sleeps with the landing light on and keeps choosing these books anyway.'),
  person('idris', 'Idris Vaughan', 'A retired lighthouse keeper who takes his time over a page.'),
  person('gus', 'Gus Petrov', 'Has only come in to look at the noticeboard, so far.'),
];

export const bookmarks: BookmarkSeed[] = [
  { person: 'nell', book: 'never-let-me-go', readThrough: 0, veil: 'marked' },
  { person: 'ines', book: 'never-let-me-go', readThrough: 4, veil: 'marked' },
  // Bram and Sol have come equally far, so that all that differs between their evenings is the veil.
  { person: 'bram', book: 'never-let-me-go', readThrough: 9, veil: 'marked' },
  { person: 'sol', book: 'never-let-me-go', readThrough: 9, veil: 'sealed' },
  { person: 'priya', book: 'never-let-me-go', readThrough: 13, veil: 'marked' },
  { person: 'theo', book: 'never-let-me-go', readThrough: 19, veil: 'marked' },
  { person: 'wren', book: 'never-let-me-go', readThrough: 23, veil: 'marked' },
  { person: 'otto', book: 'never-let-me-go', readThrough: 23, veil: 'marked' },
  { person: 'ada', book: 'never-let-me-go', readThrough: 23, veil: 'marked' },
  { person: 'idris', book: 'the-turn-of-the-screw', readThrough: 4, veil: 'marked' },
  { person: 'kit', book: 'the-turn-of-the-screw', readThrough: 7, veil: 'marked' },
  { person: 'maud', book: 'the-turn-of-the-screw', readThrough: 25, veil: 'marked' },
];
