import { books } from '../../seed/books';
import { people, places } from '../../seed/cast';
import { clubs } from '../../seed/clubs';
import { reviewSeeds } from '../../seed/reviews';
import type { ClubSeed, PostSeed } from '../../seed/shape';

/** A run of words of the seed, with where it belongs and who wrote it. */
export type Piece = {
  what: string;
  words: string;
  place: number;
  by: string | null;
  book: string;
  /** The club whose members may read it; null for what comes with the book. */
  club: string | null;
  /** Who may read it besides its author: everybody who has come so far, or those who moderate. */
  kept: 'open' | 'moderators';
};

/** Whether somebody, by the seed's key, may be sent a piece: the promise, in the words of the seed. */
export function mayRead(person: string | null, { place, by, book, club, kept }: Piece): boolean {
  const memberships = clubs.flatMap(({ slug, members, readings }) =>
    members
      .filter((member) => member.person === person && readings.some((reading) => reading.book === book))
      .map(({ role }) => ({ slug, role })),
  );
  const membership = memberships.find(({ slug }) => club === null || slug === club);
  if (!membership) return false;
  if (kept === 'moderators' && membership.role === 'member') return by === person && by !== null;
  return place <= placeOf(person, book) || (by !== null && by === person);
}

const placeOf = (person: string | null, book: string) =>
  places.find((one) => one.person === person && one.book === book)?.readThrough ?? 0;

/** What anybody may be told: of the clubs and the books themselves, and of the demo's people. */
export const known = [
  ...clubs.flatMap(({ name, about, rules }) => [name, about, rules]),
  ...books.flatMap(({ title, author, about }) => [title, author, about]),
  ...people.flatMap(({ name, about }) => [name, about]),
];

/** Two or three runs of words of a piece that stand in nothing else that somebody may read. */
export function tellingRuns(piece: Piece, readable: string): string[] {
  const runs = piece.words
    .split(/[*_>|{}`#[\]]+|\n(?:\d+\. )?|^\d+\. /)
    .flatMap((run) => windows(plain(run).split(' ')));
  return spread(runs.filter((run) => run !== '' && !readable.includes(` ${run} `)));
}

/** Five words each; a title that is shorter stands as a whole. */
function windows(words: string[]): string[] {
  if (words.length <= 5) return words.length > 0 ? [words.join(' ')] : [];
  return Array.from({ length: words.length - 4 }, (_, at) => words.slice(at, at + 5).join(' '));
}

const spread = (runs: string[]) => [
  ...new Set([runs[0], runs[Math.floor(runs.length / 2)], runs.at(-1)].filter((run) => run !== undefined)),
];

/** Words alone, in small letters, one space apart: no markup, no punctuation, no escapes. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What an answer says however it is written: as it stands, and with entities, escapes and percent signs undone. */
export function saidIn(answer: string): string {
  const undone = withoutPercents(withoutEntities(withoutEscapes(answer)));
  return ` ${plain(answer)} ${plain(undone)} ${plain(undone.replace(/<[^>]*>/g, ' '))} `;
}

const withoutEscapes = (text: string) =>
  text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+(["'/])/g, '$1');

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const withoutEntities = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (entity, name: string) => named[name.toLowerCase()] ?? entity);

const withoutPercents = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

function ofBook({ slug, parts, themes, reveals }: (typeof books)[number]): Piece[] {
  const told = (what: string, words: string, place: number): Piece => ({
    ...{ what, words, place, by: null, book: slug, club: null, kept: 'open' },
  });
  return [
    ...parts.flatMap(({ label, title, titleFrom, chapters }) => [
      ...(title ? [told(`the title of ${label}`, title, titleFrom ?? 0)] : []),
      ...chapters.flatMap((chapter) =>
        chapter.title ? [told(`the title of ${chapter.label}`, chapter.title, chapter.titleFrom ?? 0)] : [],
      ),
    ]),
    ...themes.flatMap(({ key, name, nameFrom, notes }) => [
      told(`the name of the theme ${key}`, name, nameFrom),
      ...notes.map(({ from, text }) => told(`a note on ${key}`, text, Math.max(from, nameFrom))),
    ]),
    ...reveals.flatMap(({ through, title, told: words }) => [
      told('the title of a turning point', title, through),
      told('a turning point', words, through),
    ]),
  ];
}

function ofReview({ slug, book, titleFrom, title, what, byline, rating, passages }: Review): Piece[] {
  const binding = { by: null, book, club: null, kept: 'open' as const };
  return [
    ...[title, what, byline, ...(rating ? [rating] : [])].map((words) => ({
      ...{ ...binding, what: `the head of ${slug}`, words, place: titleFrom },
    })),
    ...passages.map(({ mark, text }) => ({
      ...binding,
      what: `a passage of ${slug}`,
      words: text,
      place: mark,
    })),
  ];
}

type Review = ReturnType<typeof reviewSeeds>[number];

function ofClub({ slug, readings }: ClubSeed): Piece[] {
  return readings.flatMap(({ book, threads }) =>
    threads.flatMap(({ key, title, locked, posts }) => {
      const opening = posts[0]!;
      const binding = { book, club: slug };
      return [
        {
          ...binding,
          what: `the title of ${key}`,
          words: title,
          place: opening.mark,
          by: opening.by,
          kept: 'open',
        },
        ...(locked ? [reasonOf(locked, opening.mark, binding)] : []),
        ...posts.flatMap((post) => ofPost(post, binding)),
      ] satisfies Piece[];
    }),
  );
}

type Binding = { book: string; club: string };

const aside = /\|\|([\s\S]*?)\|\|(?:\{(\d+)\})?/g;

function ofPost({ key, by, mark, text, removed, report }: PostSeed, binding: Binding): Piece[] {
  const kept: Piece['kept'] = removed ? 'moderators' : 'open';
  const asides = [...text.matchAll(aside)].map(([, words = '', place]) => ({
    ...{
      ...binding,
      what: `an aside in ${key}`,
      words,
      place: Math.max(mark, Number(place ?? 99)),
      by,
      kept,
    },
  }));
  return [
    { ...binding, what: `the post ${key}`, words: text.replace(aside, '\n'), place: mark, by, kept },
    ...asides,
    ...(removed ? [reasonOf(removed, mark, binding)] : []),
    ...(report ? [reasonOf(report, mark, binding)] : []),
  ] satisfies Piece[];
}

/** Why somebody moderated or reported; it spoils through their own place, too. */
const reasonOf = ({ by, reason }: { by: string; reason: string }, mark: number, binding: Binding): Piece => ({
  ...{ ...binding, what: `why ${by} did it`, words: reason, by, kept: 'moderators' },
  place: Math.max(mark, placeOf(by, binding.book)),
});

/** The cast by the seed's keys, and a visitor whom nobody knows. */
export const everybody: (string | null)[] = [...people.map(({ key }) => key), null];

/** Everything of the seed that has a mark. */
export const pieces: Piece[] = [
  ...books.flatMap(ofBook),
  ...reviewSeeds().flatMap(ofReview),
  ...clubs.flatMap(ofClub),
];
