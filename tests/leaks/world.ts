import type { Raw, RawPost } from './arbitrary';
import { wordsOf } from './words';

/** Whom an item is of, an index into `people` (0 is the reader), and the place that it is bound to, 0..N. */
export type Item = { key: string; place: number; by: number };
export type Person = { name: string; place: number; veil: 'marked' | 'sealed'; shares: boolean; role: Role };
export type Role = 'owner' | 'moderator' | 'member';
export type Feeling = 'love' | 'moved' | 'surprised' | 'sad' | 'thinking' | 'applause';
/** `foreign`: of a club that the reader has nothing to do with. Times are minutes since the world began. */
export type Thread = Item & {
  foreign: boolean;
  title: string;
  minute: number;
  pinned: boolean;
  locked: boolean;
};
export type Aside = { key: string; place: number; words: string };
export type Post = Item & {
  thread: string;
  opening: boolean;
  words: string;
  asides: Aside[];
  parent: string | null;
  quotes: string | null;
  minute: number;
  edited: number | null;
  removed: 'author' | 'moderator' | null;
  reactions: { by: number; feeling: Feeling }[];
};
export type Report = Item & { post: string; reason: string; minute: number };
export type ToldKind = 'heading' | 'theme' | 'note' | 'reveal' | 'term' | 'review' | 'passage';
/** What is told of the book itself; `on` is the chapter of a heading, the theme of a note, the review of a passage. */
export type Told = Item & { kind: ToldKind; on: string; first: string; second: string };

export type World = {
  chapters: number;
  people: Person[];
  threads: Thread[];
  posts: Post[];
  reports: Report[];
  told: Told[];
  /** What the reader looked at before the story begins, by the item's key. */
  looks: string[];
};

/** A world in which every mark is legal, from whatever was drawn. */
export function worldOf(raw: Raw): World {
  const people = raw.people.map((person, index) => ({ ...person, name: `Person ${'ABCDEFGH'[index]}` }));
  const world: World = { ...base(raw), people: people.map(within(raw.chapters)) };
  raw.threads.forEach((thread, at) => {
    const key = `t${at}`;
    thread.posts.forEach((post, nth) => world.posts.push(settled(world, raw, key, post, nth)));
    const opening = world.posts.find((post) => post.thread === key)!;
    const { place, by, minute } = opening;
    const { foreign, pinned, locked } = thread;
    const title = wordsOf(`${key} title`, opening.place + 1);
    world.threads.push({ key, place, by, foreign, pinned, locked, minute, title });
  });
  world.reports = raw.threads.flatMap(({ posts }, at) =>
    posts.flatMap((post, nth) => reportsOf(world, post, `t${at}p${nth}`)),
  );
  world.looks = [...new Set(raw.looks.flatMap((nth) => lookable(world)[nth]?.key ?? []))];
  return world;
}

const base = ({ chapters, told }: Raw) => ({
  ...{ chapters, people: [], threads: [], posts: [], reports: [], looks: [] },
  told: told.reduce<Told[]>((before, one, at) => [...before, ...toldOf(one, at, chapters, before)], []),
});

/** A note stands on a theme and a passage in a review: never without it, nor before it. */
function toldOf(
  { kind, place, on }: Raw['told'][number],
  at: number,
  chapters: number,
  before: Told[],
): Told[] {
  const key = `${kind}${at}`;
  const [first, second] = [wordsOf(`${key} first`, place), wordsOf(`${key} second`, on)];
  const one = {
    kind,
    key,
    place: place % (chapters + 1),
    by: -1,
    on: String(1 + (on % chapters)),
    first,
    second,
  };
  const under = { note: 'theme', passage: 'review' }[kind as string];
  if (!under) return [one];
  const roots = before.filter((other) => other.kind === under);
  const root = roots[on % roots.length];
  return root ? [{ ...one, on: root.key, place: Math.max(root.place, one.place) }] : [];
}

const within = (chapters: number) => (person: Person) => ({
  ...person,
  place: person.place % (chapters + 1),
});

function settled(world: World, raw: Raw, thread: string, post: RawPost, nth: number): Post {
  const before = world.posts.filter((one) => one.thread === thread);
  const [parent, quoted] = [post.parent, post.quotes].map((at) =>
    at === null ? undefined : before[at % nth],
  );
  const standsOn = [before[0], parent, quoted].map((one) => one?.place ?? 0);
  const place = Math.max(post.place % (raw.chapters + 1), ...standsOn);
  const key = `${thread}p${nth}`;
  return {
    ...{ key, thread, place, by: post.by % raw.people.length, opening: nth === 0 },
    ...{ parent: parent?.key ?? null, quotes: quoted?.key ?? null, removed: post.removed },
    ...{ minute: post.minute, edited: post.edited ? post.minute + 5 : null },
    words: wordsOf(`${key} words`, post.length),
    asides: post.asides.map((aside, ordinal) => {
      const own = `${key}a${ordinal}`;
      return { key: own, place: Math.max(place, aside % (raw.chapters + 1)), words: wordsOf(own, aside) };
    }),
    reactions: post.reactions.map(({ by, feeling }) => ({ by: by % raw.people.length, feeling })),
  };
}

function reportsOf({ posts, people }: World, { reports }: RawPost, key: string): Report[] {
  const post = posts.find((one) => one.key === key)!;
  return [...new Set(reports.map((by) => by % people.length))].map((by) => ({
    ...{ key: `${key}r${by}`, post: key, by, minute: post.minute + 9 },
    place: Math.max(post.place, people[by]!.place),
    reason: wordsOf(`${key}r${by}`, by),
  }));
}

/** What there is to look at, in an order that only grows. */
export const lookable = ({ threads, posts, told }: World): (Item & { kind: string })[] => [
  ...posts.flatMap((post) => post.asides.map((aside) => ({ ...aside, by: post.by, kind: 'aside' }))),
  ...posts.filter((post) => !post.opening).map((post) => ({ ...post, kind: 'post' })),
  ...threads.map((thread) => ({ ...thread, kind: 'thread' })),
  ...told.filter(({ kind }) => ['theme', 'reveal', 'passage'].includes(kind)),
];
