import type { Told, World } from './world';
import { hashOf, idOf } from './words';
import {
  atMinute,
  bookId,
  bookOf,
  clubId,
  clubOf,
  personId,
  readingId,
  sessionId,
  wheres,
  type Where,
} from './names';

export type Row = Record<string, unknown>;

/** The rows of the people, their clubs and their book. */
export function bookRows(world: World): Record<string, Row[]> {
  const ordinals = Array.from({ length: world.chapters + 1 }, (_, ordinal) => ordinal);
  const of = (kind: Told['kind']) => world.told.filter((one) => one.kind === kind);
  const books = [bookOf('here'), bookOf('second')];
  return {
    User: world.people.map(({ name }, by) => ({
      id: personId(by),
      name,
      email: `p${by}@example.org`,
      createdAt: atMinute(0),
      zoneChosen: false,
    })),
    Session: [
      {
        id: sessionId,
        userId: personId(0),
        device: 'A test',
        createdAt: atMinute(0),
        seenAt: '2026-01-01T00:00:00Z',
        expiresAt: '2027-01-01T00:00:00Z',
      },
    ],
    Book: books.map((id, nth) => ({
      ...{ id, slug: `book-${nth}`, title: `Book ${nth}`, author: 'Somebody', about: 'About it.' },
      ...{ chapterCount: world.chapters, createdAt: atMinute(nth) },
    })),
    Place: books.flatMap((id) => ordinals.map((ordinal) => ({ bookId: id, ordinal }))),
    Part: [1, 3].map((firstChapter, at) => ({
      ...{ id: idOf(`part ${at}`), bookId, ordinal: at + 1, label: `Part ${at + 1}`, firstChapter },
    })),
    Chapter: ordinals
      .slice(1)
      .map((ordinal) => ({ id: idOf(`chapter ${ordinal}`), bookId, ordinal, label: `Chapter ${ordinal}` })),
    Heading: of('heading').map((one) => ({
      ...told(one),
      chapterId: idOf(`chapter ${one.on}`),
      title: one.first,
    })),
    Theme: of('theme').map((one) => ({ ...told(one), name: one.first })),
    ThemeNote: notes(of('theme'), of('note')),
    Reveal: of('reveal').map((one) => ({ ...told(one), title: one.first, told: one.second })),
    Term: of('term').map((one) => ({ ...told(one), phrase: one.first })),
    Review: of('review').map((one) => ({
      ...{ ...told(one), ...broughtBy(one), title: one.first, what: one.second },
      ...{ sourceHash: one.from === 'book' ? null : hashOf(one.key).toString('hex'), createdAt: atMinute(1) },
    })),
    Passage: passages(of('review'), of('passage')),
    _PassageToTheme: of('passage').flatMap((passage) =>
      of('theme').map((theme) => ({ A: idOf(passage.key), B: idOf(theme.key) })),
    ),
    ...clubRows(world),
    Look: lookRows(world),
  };
}

const told = ({ key, place }: Told) => ({ id: idOf(key), bookId, spoilsThrough: place });

const broughtBy = ({ from, by }: Told) =>
  from === 'book' ? {} : { clubId: clubId(from === 'here' ? 'here' : 'foreign'), authorId: personId(by) };

const notes = (themes: Told[], all: Told[]): Row[] =>
  all
    .filter(({ on }) => themes.some(({ key }) => key === on))
    .map((one) => ({ ...told(one), themeId: idOf(one.on), body: `${one.first} ${one.second}` }));

const passages = (reviews: Told[], all: Told[]): Row[] =>
  all
    .filter(({ on }) => reviews.some(({ key }) => key === on))
    .map((one, ordinal) => ({
      ...{ ...told(one), ...broughtBy(one), reviewId: idOf(one.on), ordinal, kind: 'passage' },
      ...{ html: `<p>${one.first} ${one.second}</p>`, confirmedAt: one.draft ? null : atMinute(2) },
    }));

function clubRows({ people, standing, second }: World): Record<string, Row[]> {
  const clubs: Where[] = ['here', 'foreign'];
  return {
    Club: clubs.map((where) => ({
      ...{
        id: clubId(where),
        slug: clubOf(where),
        name: `Club ${clubOf(where)}`,
        about: 'A club.',
        rules: 'Be kind.',
      },
      ...{ joining: where === 'foreign' ? 'invitation' : 'open', findable: true, createdAt: atMinute(0) },
    })),
    Membership: clubs.flatMap((where) =>
      people.flatMap(({ role, shares, guest }, by) => {
        const own = by > 0 ? 'active' : where === 'here' && standing !== 'nobody' ? standing : null;
        if (guest || !own) return [];
        const who = {
          id: idOf(`member ${clubOf(where)} ${by}`),
          clubId: clubId(where),
          userId: personId(by),
        };
        return [{ ...who, role, standing: own, sharesPlace: shares, since: atMinute(by) }];
      }),
    ),
    Reading: wheres.map((where) => ({
      ...{ id: readingId(where), clubId: clubId(where), bookId: bookOf(where), startedAt: atMinute(0) },
    })),
    Progress: [
      ...people.map(({ place, veil }, by) => progress(`progress ${by}`, by, bookId, place, veil)),
      progress('second progress', 0, bookOf('second'), second.place, second.veil),
    ],
  };
}

const progress = (key: string, by: number, book: string, readThrough: number, veil: string): Row => ({
  ...{ id: idOf(key), userId: personId(by), bookId: book, readThrough, veil, movedAt: atMinute(0) },
});

function lookRows({ looks, threads, posts, told: all, people, second }: World): Row[] {
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
    const mine = { userId: personId(0), bookId: bookOf(where), lookedAt: atMinute(3) };
    return [{ ...mine, id: idOf(`look ${key}`), itemId: idOf(key), kind, place }];
  });
}
