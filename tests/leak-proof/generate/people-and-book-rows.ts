import type { BookItem, World } from './world';
import { chapterLabels, outlineParts } from './outline-shapes';
import { sha256, idFor } from './canaries';
import {
  atMinute,
  bookId,
  bookIdOf,
  clubId,
  clubSlug,
  personId,
  readingId,
  sessionIdOf,
  MINUTES,
  READING_KEYS,
  type ReadingKey,
} from './ids';

export type Row = Record<string, unknown>;

/** A picture is sent as it is stored; no browser looks at this one. */
const COVER_BYTES = '\\x524946461a000000';

/** The rows of the people, their clubs and their book. */
export function bookRows(world: World): Record<string, Row[]> {
  const ordinals = Array.from({ length: world.chapters + 1 }, (_, ordinal) => ordinal);
  const of = (kind: BookItem['kind']) => world.bookItems.filter((one) => one.kind === kind);
  const books = [bookIdOf('here'), bookIdOf('second')];
  const parts = outlineParts(world.outline);
  return {
    User: world.people.map(({ name }, by) => ({
      id: personId(by),
      name,
      email: `p${by}@example.org`,
      // The first two get mail.
      emailConfirmedAt: by < 2 ? atMinute(0) : null,
      createdAt: atMinute(0),
      zone: by === 0 ? world.zone : null,
      zoneChosen: by === 0 && world.zone !== null,
      showsOpened: by === 1,
    })),
    Session: world.people.map((_, by) => ({
      id: sessionIdOf(by),
      userId: personId(by),
      device: 'A test',
      createdAt: atMinute(0),
      seenAt: '2026-01-01T00:00:00Z',
      expiresAt: '2027-01-01T00:00:00Z',
    })),
    Book: books.map((id, nth) => ({
      id,
      slug: `book-${nth}`,
      title: `Book ${nth}`,
      author: 'Somebody',
      about: 'About it.',
      chapterCount: world.chapters,
      createdAt: atMinute(nth),
      // The first book was added for the club; the second came with Untold.
      clubId: nth === 0 ? clubId('here') : null,
      addedById: nth === 0 ? personId(1) : null,
    })),
    Place: books.flatMap((id) => ordinals.map((ordinal) => ({ bookId: id, ordinal }))),
    Part: parts.map((part, at) => ({ id: idFor(`part ${at}`), bookId, ordinal: at + 1, ...part })),
    Chapter: chapterLabels(world.outline, world.chapters).map((label, at) => ({
      id: idFor(`chapter ${at + 1}`),
      bookId,
      ordinal: at + 1,
      label,
    })),
    Heading: of('heading').flatMap((one) => {
      const isOfPart = one.on.startsWith('part');
      if (isOfPart && parts.length === 0) return [];
      const owner = isOfPart ? { partId: idFor(one.on) } : { chapterId: idFor(`chapter ${one.on}`) };
      return [{ partId: null, chapterId: null, ...itemRow(one), ...owner, title: one.first }];
    }),
    Theme: of('theme').map((one) => ({ ...itemRow(one), name: one.first })),
    ThemeNote: noteRows(of('theme'), of('note')),
    Reveal: of('reveal').map((one) => ({ ...itemRow(one), title: one.first, told: one.second })),
    Term: of('term').map((one) => ({ ...itemRow(one), phrase: one.first })),
    OutlineChange: of('change').map((one, ordinal) => ({
      ...itemRow(one),
      ordinal,
      kind: 'titled',
      labels: 'Chapter 1',
      title: one.first,
      createdAt: atMinute(2),
    })),
    EntryChange: of('entryChange').map((one, nth) => ({
      ...itemRow(one),
      ...entryContent(one),
      entryId: idFor(`${one.key} entry`),
      verb: nth % 2 ? 'changed' : 'removed',
      createdAt: atMinute(3),
    })),
    EntryProposal: of('proposal').map((one) => ({
      ...itemRow(one),
      ...entryContent(one),
      createdAt: atMinute(3),
    })),
    EntryReport: of('entryReport').map((one) => ({
      ...itemRow(one),
      entryId: idFor(one.on),
      reason: `${one.first} ${one.second}`,
      answer: 'open',
      createdAt: atMinute(3),
    })),
    EntryImport: of('entryImport').map((one) => importRow(one, world.chapters)),
    Review: of('review').map((one) => ({
      ...itemRow(one),
      title: one.first,
      what: one.second,
      sourceHash: one.from === 'book' ? null : sha256(one.key).toString('hex'),
      source: one.unsent ? `${one.first} ${one.second}` : null,
      sentAt: one.from === 'book' || one.unsent ? null : atMinute(1),
      createdAt: atMinute(1),
    })),
    Passage: passageRows(of('review'), of('passage')),
    _PassageToTheme: of('passage').flatMap((passage) =>
      of('theme').map((theme) => ({ A: idFor(passage.key), B: idFor(theme.key) })),
    ),
    ...clubRows(world),
    Look: lookRows(world),
  };
}

const itemRow = ({ key, place, ...written }: BookItem) => ({
  id: idFor(key),
  bookId,
  spoilsThrough: place,
  ...writtenBy(written),
});

const writtenBy = ({ from, by }: Pick<BookItem, 'from' | 'by'>) =>
  from === 'book'
    ? { clubId: null, authorId: null }
    : { clubId: clubId(from === 'here' ? 'here' : 'foreign'), authorId: personId(by) };

/** A turning point that is told of the place `on`. */
const entryContent = ({ first, second, on }: BookItem) => ({
  kind: 'reveal',
  name: first,
  body: second,
  place: Number(on),
});

/** A file of one theme with one note. */
const importRow = (one: BookItem, chapters: number): Row => ({
  ...itemRow({ ...one, place: chapters }),
  chapterCount: chapters,
  createdAt: atMinute(3),
  entries: {
    themes: [{ name: one.first, place: one.place, notes: [{ body: one.second, place: one.place }] }],
    reveals: [],
    terms: [],
    titles: [],
  },
});

const noteRows = (themes: BookItem[], all: BookItem[]): Row[] =>
  all
    .filter(({ on }) => themes.some(({ key }) => key === on))
    .map((one) => ({ ...itemRow(one), themeId: idFor(one.on), body: `${one.first} ${one.second}` }));

const passageRows = (reviews: BookItem[], all: BookItem[]): Row[] =>
  all
    .filter(({ on }) => reviews.some(({ key }) => key === on))
    .map((one, ordinal) => ({
      ...itemRow(one),
      reviewId: idFor(one.on),
      ordinal,
      kind: 'passage',
      html: `<p>${one.first} ${one.second}</p>`,
      confirmedAt: one.draft ? null : atMinute(2),
    }));

function clubRows({ people, standing, second }: World): Record<string, Row[]> {
  const clubs: ReadingKey[] = ['here', 'foreign'];
  return {
    Club: clubs.map((where) => ({
      id: clubId(where),
      slug: clubSlug(where),
      name: `Club ${clubSlug(where)}`,
      about: 'A club.',
      rules: 'Be kind.',
      joining: where === 'foreign' ? 'invitation' : 'open',
      findable: true,
      createdAt: atMinute(0),
    })),
    Cover: clubs.map((where) => ({
      id: idFor(`cover ${where}`),
      clubId: clubId(where),
      bookId,
      type: 'image/webp',
      small: COVER_BYTES,
      large: COVER_BYTES,
      createdAt: atMinute(0),
    })),
    Membership: clubs.flatMap((where) =>
      people.flatMap(({ role, shares, guest }, by) => {
        const own = by > 0 ? 'active' : where === 'here' && standing !== 'nobody' ? standing : null;
        if (guest || !own) return [];
        const who = {
          id: idFor(`member ${clubSlug(where)} ${by}`),
          clubId: clubId(where),
          userId: personId(by),
        };
        return [{ ...who, role, standing: own, sharesPlace: shares, since: atMinute(by) }];
      }),
    ),
    Reading: READING_KEYS.map((where) => ({
      id: readingId(where),
      clubId: clubId(where),
      bookId: bookIdOf(where),
      startedAt: atMinute(0),
    })),
    Progress: [
      ...people.map(({ place, veil }, by) => progressRow(`progress ${by}`, by, bookId, place, veil)),
      progressRow('second progress', 0, bookIdOf('second'), second.place, second.veil),
    ],
    BookmarkMove: [
      ...people.flatMap(({ place }, by) => moveRows(`move ${by}`, by, bookId, place)),
      ...moveRows('second move', 0, bookIdOf('second'), second.place),
    ],
  };
}

/** Two moves, so that of what was written some was there when its place was reached and some came later. */
function moveRows(key: string, by: number, book: string, readThrough: number): Row[] {
  const middle = Math.floor(readThrough / 2);
  const move = (fromPlace: number, toPlace: number, minute: number) =>
    fromPlace === toPlace
      ? []
      : [
          {
            id: idFor(`${key} ${toPlace}`),
            userId: personId(by),
            bookId: book,
            fromPlace,
            toPlace,
            movedAt: atMinute(minute),
          },
        ];
  return [...move(0, middle, MINUTES / 3), ...move(middle, readThrough, MINUTES / 2)];
}

const progressRow = (key: string, by: number, book: string, readThrough: number, veil: string): Row => ({
  id: idFor(key),
  userId: personId(by),
  bookId: book,
  readThrough,
  // The last move was one on, so that what it opened is a page.
  movedFrom: readThrough > 0 ? Math.floor(readThrough / 2) : null,
  veil,
  movedAt: atMinute(0),
});

function lookRows({ looks, threads, posts, bookItems: all, people, second }: World): Row[] {
  const asides = posts.flatMap((post) =>
    post.asides.map((one) => ({ ...one, where: post.where, kind: 'aside' })),
  );
  const there = [
    ...threads.map((one) => ({ ...one, kind: 'thread' })),
    ...posts.map((one) => ({ ...one, kind: 'post' })),
    ...asides,
    ...all.map((one) => ({ ...one, where: 'here' as const })),
  ];
  const known = new Map(there.map((one) => [one.key, one]));
  // A thread and its opening post are one item.
  const looked = looks.flatMap((key) => (known.get(key)?.kind === 'thread' ? [key, `${key}p0`] : [key]));
  return looked.flatMap((key) => {
    const item = known.get(key);
    if (!item) return [];
    const { kind, place, where } = item;
    // Whoever chose that veil has covered them.
    if ((where === 'second' ? second : people[0]!).veil === 'sealed') return [];
    const mine = { userId: personId(0), bookId: bookIdOf(where), lookedAt: atMinute(3) };
    return [{ ...mine, id: idFor(`look ${key}`), itemId: idFor(key), kind, place }];
  });
}
