import { books } from '../../seed/books';
import { people, bookmarks } from '../../lib/demo/cast';
import { clubs } from '../../seed/clubs';
import { loadReviewSeeds } from '../../seed/parse-reviews';
import type { ClubSeed, PostSeed } from '../../seed/types';
import { isPromised } from '../helpers/visibility-oracle';

/** A run of words of the seed, with where it belongs and who wrote it. */
export type SeedText = {
  what: string;
  words: string;
  place: number;
  by: string | null;
  book: string;
  /** The club whose members may read it; null for what comes with the book. */
  club: string | null;
  /** Who may read it besides its author: everybody who has come so far, or those who moderate. */
  audience: 'open' | 'moderators';
};

/** Whether somebody, by the seed's key, may be sent a piece: the promise, in the words of the seed. */
export function isVisibleTo(person: string | null, { place, by, book, club, audience }: SeedText): boolean {
  const memberships = clubs.flatMap(({ slug, members, readings }) =>
    members
      .filter((member) => member.person === person && readings.some((reading) => reading.book === book))
      .map(({ role }) => ({ slug, role })),
  );
  const membership = memberships.find(({ slug }) => club === null || slug === club);
  if (!membership) return false;
  if (audience === 'moderators' && membership.role === 'member') return by === person && by !== null;
  const isOwn = by !== null && by === person;
  return isPromised({ mark: place, own: isOwn, looked: false }, placeOfPerson(person, book));
}

const placeOfPerson = (person: string | null, book: string) =>
  bookmarks.find((one) => one.person === person && one.book === book)?.readThrough ?? 0;

/** What anybody may be told: of the clubs and the books themselves, and of the demo's people. */
export const PUBLIC_TEXTS = [
  ...clubs.flatMap(({ name, about, rules }) => [name, about, rules]),
  ...books.flatMap(({ title, author, about }) => [title, author, about]),
  ...people.flatMap(({ name, about }) => [name, about]),
];

/** Two or three runs of words of a piece that stand in nothing else that somebody may read. */
export function tellingPhrases(piece: SeedText, readable: string): string[] {
  const runs = piece.words
    .split(/[*_>|{}`#[\]]+|\n(?:\d+\. )?|^\d+\. /)
    .flatMap((run) => wordWindows(normalisedText(run).split(' ')));
  return pickPhrases(runs.filter((run) => run !== '' && !readable.includes(` ${run} `)));
}

/** Five words each; a title that is shorter stands as a whole. */
function wordWindows(words: string[]): string[] {
  if (words.length <= 5) return words.length > 0 ? [words.join(' ')] : [];
  return Array.from({ length: words.length - 4 }, (_, at) => words.slice(at, at + 5).join(' '));
}

const pickPhrases = (runs: string[]) => [
  ...new Set([runs[0], runs[Math.floor(runs.length / 2)], runs.at(-1)].filter((run) => run !== undefined)),
];

/** Words alone, in small letters, one space apart: no markup, no punctuation, no escapes. */
export const normalisedText = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What an answer says however it is written: as it stands, and with entities, escapes and percent signs undone. */
export function decodedText(answer: string): string {
  const undone = decodePercents(decodeEntities(decodeEscapes(answer)));
  return ` ${normalisedText(answer)} ${normalisedText(undone)} ${normalisedText(undone.replace(/<[^>]*>/g, ' '))} `;
}

const decodeEscapes = (text: string) =>
  text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+(["'/])/g, '$1');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decodeEntities = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);

const decodePercents = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

function bookTexts({ slug, parts, themes, reveals }: (typeof books)[number]): SeedText[] {
  const told = (what: string, words: string, place: number): SeedText => ({
    what,
    words,
    place,
    by: null,
    book: slug,
    club: null,
    audience: 'open',
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

function reviewTexts({ slug, book, titleFrom, title, what, byline, rating, passages }: Review): SeedText[] {
  const binding = { by: null, book, club: null, audience: 'open' as const };
  return [
    ...[title, what, byline, ...(rating ? [rating] : [])].map((words) => ({
      ...binding,
      what: `the head of ${slug}`,
      words,
      place: titleFrom,
    })),
    ...passages.map(({ mark, text }) => ({
      ...binding,
      what: `a passage of ${slug}`,
      words: text,
      place: mark,
    })),
  ];
}

type Review = ReturnType<typeof loadReviewSeeds>[number];

function clubTexts({ slug, readings }: ClubSeed): SeedText[] {
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
          audience: 'open',
        },
        ...(locked ? [reasonText(locked, opening.mark, binding)] : []),
        ...posts.flatMap((post) => postTexts(post, binding)),
      ] satisfies SeedText[];
    }),
  );
}

type Binding = { book: string; club: string };

const ASIDE = /\|\|([\s\S]*?)\|\|(?:\{(\d+)\})?/g;

function postTexts({ key, by, mark, text, removed, report }: PostSeed, binding: Binding): SeedText[] {
  const audience: SeedText['audience'] = removed ? 'moderators' : 'open';
  const asides = [...text.matchAll(ASIDE)].map(([, words = '', place]) => ({
    ...binding,
    what: `an aside in ${key}`,
    words,
    place: Math.max(mark, Number(place ?? 99)),
    by,
    audience,
  }));
  return [
    { ...binding, what: `the post ${key}`, words: text.replace(ASIDE, '\n'), place: mark, by, audience },
    ...asides,
    ...(removed ? [reasonText(removed, mark, binding)] : []),
    ...(report ? [reasonText(report, mark, binding)] : []),
  ] satisfies SeedText[];
}

/** Why somebody moderated or reported; it spoils through their own place, too. */
const reasonText = (
  { by, reason }: { by: string; reason: string },
  mark: number,
  binding: Binding,
): SeedText => ({
  ...binding,
  what: `why ${by} did it`,
  words: reason,
  by,
  audience: 'moderators',
  place: Math.max(mark, placeOfPerson(by, binding.book)),
});

/** The cast by the seed's keys, and a visitor whom nobody knows. */
export const PERSON_KEYS: (string | null)[] = [...people.map(({ key }) => key), null];

/** Everything of the seed that has a mark. */
export const seedTexts: SeedText[] = [
  ...books.flatMap(bookTexts),
  ...loadReviewSeeds().flatMap(reviewTexts),
  ...clubs.flatMap(clubTexts),
];
