import type { Told, World } from './world';
import { idOf } from './words';
import { atMinute, bookId, club, personId, readingId, sessionId } from './names';

export type Row = Record<string, unknown>;

/** The rows of the people, their clubs and their book. */
export function bookRows(world: World): Record<string, Row[]> {
  const ordinals = Array.from({ length: world.chapters + 1 }, (_, ordinal) => ordinal);
  const of = (kind: Told['kind']) => world.told.filter((one) => one.kind === kind);
  const book = { id: bookId, slug: 'a-book', title: 'A book', author: 'Somebody', about: 'About it.' };
  return {
    User: world.people.map(({ name }, by) => ({
      id: personId(by),
      name,
      email: `p${by}@example.org`,
      createdAt: atMinute(0),
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
    Book: [{ ...book, chapterCount: world.chapters, createdAt: atMinute(0) }],
    Place: ordinals.map((ordinal) => ({ bookId, ordinal })),
    Part: [1, 3].map((firstChapter, at) => ({
      id: idOf(`part ${at}`),
      bookId,
      ordinal: at + 1,
      label: `Part ${at + 1}`,
      firstChapter,
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
      ...told(one),
      title: one.first,
      what: one.second,
      createdAt: atMinute(1),
    })),
    Passage: passages(of('review'), of('passage')),
    ...clubRows(world),
  };
}

const told = ({ key, place }: Told) => ({ id: idOf(key), bookId, spoilsThrough: place });

const notes = (themes: Told[], all: Told[]): Row[] =>
  all
    .filter(({ on }) => themes.some(({ key }) => key === on))
    .map((one) => ({ ...told(one), themeId: idOf(one.on), body: `${one.first} ${one.second}` }));

const passages = (reviews: Told[], all: Told[]): Row[] =>
  all
    .filter(({ on }) => reviews.some(({ key }) => key === on))
    .map((one, ordinal) => ({
      ...{ ...told(one), reviewId: idOf(one.on), ordinal, html: `<p>${one.first} ${one.second}</p>` },
      ...{ kind: 'passage', confirmedAt: atMinute(2) },
    }));

function clubRows({ people, looks, ...world }: World): Record<string, Row[]> {
  const both = [false, true];
  const kinds = new Map(lookKinds(world));
  return {
    Club: both.map((foreign) => ({
      ...{ id: idOf(`club ${club(foreign)}`), slug: club(foreign), name: `Club ${club(foreign)}` },
      ...{
        about: 'A club.',
        rules: 'Be kind.',
        joining: foreign ? 'invitation' : 'open',
        findable: true,
        createdAt: atMinute(0),
      },
    })),
    Membership: both.flatMap((foreign) =>
      people.slice(foreign ? 1 : 0).map(({ role, shares }, at) => {
        const by = foreign ? at + 1 : at;
        const who = {
          id: idOf(`member ${club(foreign)} ${by}`),
          clubId: idOf(`club ${club(foreign)}`),
          userId: personId(by),
        };
        return { ...who, role, standing: 'active', sharesPlace: shares, since: atMinute(by) };
      }),
    ),
    Reading: both.map((foreign) => ({
      id: readingId(foreign),
      clubId: idOf(`club ${club(foreign)}`),
      bookId,
      startedAt: atMinute(0),
    })),
    Progress: people.map(({ place, veil }, by) => ({
      id: idOf(`progress ${by}`),
      userId: personId(by),
      bookId,
      readThrough: place,
      veil,
      movedAt: atMinute(0),
    })),
    Look: looks.flatMap((key) => {
      const item = kinds.get(key);
      const mine = { userId: personId(0), bookId, lookedAt: atMinute(3) };
      return item
        ? [{ ...mine, id: idOf(`look ${key}`), itemId: idOf(key), kind: item.kind, place: item.place }]
        : [];
    }),
  };
}

type Looked = [string, { kind: string; place: number }];

const lookKinds = ({ threads, posts, told: all }: Pick<World, 'threads' | 'posts' | 'told'>): Looked[] => [
  ...threads.map((one): Looked => [one.key, { kind: 'thread', place: one.place }]),
  ...posts.map((one): Looked => [one.key, { kind: 'post', place: one.place }]),
  ...posts.flatMap(({ asides }) =>
    asides.map((one): Looked => [one.key, { kind: 'aside', place: one.place }]),
  ),
  ...all.map((one): Looked => [one.key, { kind: one.kind, place: one.place }]),
];
