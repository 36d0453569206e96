import type { Reaction } from '@/lib/discussion/reactions';
import type { Raw, RawPost } from './generators';
import type { ReadingKey } from './ids';
import { canaryText } from './canaries';
import type { Outline } from './outline-shapes';
import { variedLine, variedText } from './varied-text';

/** Whom an item is of, an index into `people` (0 is the reader), and the place that it is bound to, 0..N. */
export type Item = { key: string; place: number; by: number };
export type Veil = 'marked' | 'sealed';
/** Guests have left: of them nothing but their words is there, and their names stand nowhere else. */
export type Person = {
  name: string;
  guest: boolean;
  place: number;
  veil: Veil;
  shares: boolean;
  role: Role;
};
export type Role = 'owner' | 'moderator' | 'member';
/** How the reader stands to the club; `nobody` is not signed in. */
export type Standing = 'active' | 'asked' | 'removed' | 'nobody';
export type Verb = 'lock' | 'pin' | 'remove' | 'raise' | 'lower';
/** Times are minutes since the world began. */
export type Thread = Item & {
  where: ReadingKey;
  title: string;
  minute: number;
  pinned: boolean;
  locked: boolean;
  /** The key of its theme, wherever that is marked: one that is ahead may be on a thread that is open. */
  theme: string | null;
};
/** One of several lines is written as a block, whatever its words are. */
export type Aside = { key: string; place: number; words: string; isBlock: boolean };
export type Post = Item & {
  thread: string;
  where: ReadingKey;
  opening: boolean;
  words: string;
  asides: Aside[];
  parent: string | null;
  quotes: string | null;
  minute: number;
  edited: number | null;
  removed: 'author' | 'moderator' | null;
  reactions: { by: number; feeling: Reaction }[];
};
/** A report, and a deed in the log with its verb: why somebody did something about a post. */
export type Report = Item & { post: string; where: ReadingKey; reason: string; minute: number };
export type LogEntry = Report & { verb: Verb };
export type BookItemKind =
  'heading' | 'theme' | 'note' | 'reveal' | 'term' | 'review' | 'passage' | 'change' | EntryItemKind;
/** Of an entry of a club: a line of its history, a suggestion, a report, and a file that waits to be added. */
type EntryItemKind = 'entryChange' | 'proposal' | 'entryReport' | 'entryImport';
/**
 * What is told of the book; `on` is the chapter or part of a heading, the theme of a note, the review of a passage; a
 * change is a line of an outline's history. A draft is a passage whose mark nobody has confirmed.
 */
export type BookItem = Item & {
  kind: BookItemKind;
  on: string;
  from: 'book' | 'here' | 'elsewhere';
  draft: boolean;
  /** A document of the club, or a passage of one, that its importer still puts right: theirs alone. */
  unsent: boolean;
  first: string;
  second: string;
};

export type World = {
  chapters: number;
  outline: Outline;
  /** The time zone that the reader's account has chosen, or null. */
  zone: string | null;
  standing: Standing;
  people: Person[];
  /** Where the reader is in the second book. */
  second: { place: number; veil: Veil };
  threads: Thread[];
  posts: Post[];
  reports: Report[];
  log: LogEntry[];
  bookItems: BookItem[];
  /** What the reader looked at before the story begins, by the item's key. */
  looks: string[];
};

/** A world in which every mark is legal, from whatever was drawn. */
export function buildWorld(raw: Raw): World {
  const world = emptyWorld(raw);
  const themes = world.bookItems.filter(({ kind }) => kind === 'theme');
  raw.threads.forEach((thread, at) => {
    const key = `t${at}`;
    const { where, pinned, locked } = thread;
    thread.posts.forEach((post, nth) => world.posts.push(buildPost(world, where, key, post, nth)));
    const { place, by, minute } = world.posts.find((post) => post.thread === key)!;
    const before = world.threads.at(-1);
    const title =
      thread.twin && before ? before.title : variedLine(`${key} title`, place + 1, thread.posts[0]!.shape);
    const theme = themes.length > 0 && where === 'here' ? themes[at % themes.length]!.key : null;
    world.threads.push({ key, place, by, where, pinned, locked, minute, title, theme });
    thread.posts.forEach((post, nth) => {
      world.reports.push(...buildReports(world, post, `${key}p${nth}`));
      world.log.push(...buildLog(world, post, `${key}p${nth}`));
    });
  });
  world.looks = [...new Set(raw.looks.flatMap((nth) => itemsToLookAt(world)[nth]?.key ?? []))];
  return world;
}

function emptyWorld({ chapters, outline, zone, namesakes, standing, second, people, told }: Raw): World {
  const at = (place: number) => place % (chapters + 1);
  const names = people.map((person, index) => ({
    ...person,
    name: `Person ${'ABCDEFGH'[namesakes && index === 2 ? 1 : index]}`,
    guest: false,
  }));
  const guests = ['one', 'two'].map((which) => ({
    ...people[1]!,
    name: canaryText(`guest ${which}`, 0),
    guest: true,
  }));
  return {
    chapters,
    outline,
    zone,
    standing,
    second: { ...second, place: at(second.place) },
    people: [...names, ...guests].map((person) => ({ ...person, place: at(person.place) })),
    threads: [],
    posts: [],
    reports: [],
    log: [],
    looks: [],
    bookItems: told.reduce<BookItem[]>(
      (before, one, nth) => [...before, ...bookItems(one, nth, chapters, before)],
      [],
    ),
  };
}

type RawBookItem = Raw['told'][number];

/**
 * A note stands on a theme, and not before it; a passage in a review, which may have its title later. What a club wrote
 * is by the reader or by one of two others, and stands on what came with the book or on its own.
 */
function bookItems(raw: RawBookItem, nth: number, chapters: number, before: BookItem[]): BookItem[] {
  const { kind, place, on } = raw;
  const key = `${kind}${nth}`;
  const first = canaryText(`${key} first`, place);
  const second = canaryText(`${key} second`, on);
  const one = {
    kind,
    key,
    first,
    second,
    draft: false,
    unsent: kind === 'review' && raw.draft && raw.from === 'here',
    from: raw.from,
    place: place % (chapters + 1),
    by: raw.from === 'book' ? -1 : on % 3,
    on: kind === 'heading' && on > 5 ? `part ${on % 2}` : String(1 + (on % chapters)),
  };
  const isTwin = (other: BookItem) => other.kind === kind && other.on === one.on && other.from === one.from;
  // A chapter has one title from each.
  if (kind === 'heading' && before.some(isTwin)) return [];
  // The outline of what was shipped has no history.
  if (kind === 'change' && one.from === 'book') return [{ ...one, from: 'here', by: on % 3 }];
  if (isEntryItem(kind)) return entryItems({ ...one, kind }, raw, chapters, before);
  const under = { note: 'theme', passage: 'review' }[kind as string];
  if (!under) return [one];
  const roots = before.filter((other) => other.kind === under);
  const root = roots[on % roots.length];
  if (!root) return [];
  const { from, by } = root.from === 'book' && kind === 'note' ? one : root;
  if (kind === 'note') return [{ ...one, on: root.key, from, by, place: Math.max(root.place, one.place) }];
  return [
    {
      ...one,
      on: root.key,
      from,
      by,
      draft: (raw.draft || root.unsent) && from !== 'book',
      unsent: root.unsent,
    },
  ];
}

const isEntryItem = (kind: BookItemKind): kind is EntryItemKind =>
  ['entryChange', 'proposal', 'entryReport', 'entryImport'].includes(kind);

/**
 * Suggestions and histories are marked with the end of the book, and `on` is the place that they tell of. A report is
 * about a theme or a turning point that a club wrote, and not marked before it. Nobody has two files at once.
 */
function entryItems(
  one: BookItem & { kind: EntryItemKind },
  { from, on, place }: RawBookItem,
  chapters: number,
  before: BookItem[],
): BookItem[] {
  const own = { ...one, from: from === 'book' ? ('here' as const) : from, by: on % 3 };
  const told = String(place % (chapters + 1));
  if (one.kind === 'entryChange') return [{ ...own, on: told, place: chapters }];
  if (one.kind === 'proposal') return [{ ...own, on: told, place: chapters, draft: true }];
  if (one.kind === 'entryImport') {
    const isTwin = (other: BookItem) =>
      other.kind === one.kind && other.from === own.from && other.by === own.by;
    return before.some(isTwin) ? [] : [{ ...own, on: '', draft: true }];
  }
  const entries = before.filter((other) => ['theme', 'reveal'].includes(other.kind) && other.from !== 'book');
  const entry = entries[on % entries.length];
  const isTwin = (other: BookItem) =>
    other.kind === one.kind && other.on === entry?.key && other.by === own.by;
  if (!entry || before.some(isTwin)) return [];
  return [{ ...own, on: entry.key, from: entry.from, place: Math.max(entry.place, one.place) }];
}

function buildPost(world: World, where: ReadingKey, thread: string, post: RawPost, nth: number): Post {
  const { chapters, people, posts } = world;
  const before = posts.filter((one) => one.thread === thread);
  const [parent, quoted] = [post.parent, post.quotes].map((at) =>
    at === null ? undefined : before[at % nth],
  );
  const standsOn = [before[0], parent, quoted].map((one) => one?.place ?? 0);
  const place = Math.max(post.place % (chapters + 1), ...standsOn);
  const key = `${thread}p${nth}`;
  return {
    key,
    thread,
    where,
    place,
    by: post.by % people.length,
    opening: nth === 0,
    parent: parent?.key ?? null,
    quotes: quoted?.key ?? null,
    removed: post.removed,
    minute: post.minute,
    edited: post.edited ? post.minute + 5 : null,
    words:
      post.twin && before.length > 0
        ? before.at(-1)!.words
        : variedText(`${key} words`, post.length, post.shape),
    asides: post.asides.map((aside, ordinal) => {
      const own = `${key}a${ordinal}`;
      const isBlock = post.shape % 5 === 0;
      const words = asideText(own, aside, isBlock);
      return { key: own, place: Math.max(place, aside % (chapters + 1)), words, isBlock };
    }),
    reactions: post.reactions.map(({ by, feeling }) => ({ by: by % people.length, feeling })),
  };
}

/** An aside of one line, or a block over several. */
export const asideText = (field: string, length: number, isBlock: boolean) =>
  isBlock
    ? [canaryText(field, length), '- one', '- other', '', ...Array<string>(length).fill('and on')].join('\n')
    : canaryText(field, length);

const buildReports = ({ posts, people }: World, { reports }: RawPost, key: string): Report[] =>
  [...new Set(reports.map((by) => by % people.length))].map((by) =>
    reasonAbout(posts, key, { key: `${key}r${by}`, by, place: people[by]!.place, after: 9 }),
  );

const buildLog = ({ posts, people, chapters }: World, { tended }: RawPost, key: string): LogEntry[] =>
  tended.map(({ by, place, verb }) => ({
    ...reasonAbout(posts, key, {
      key: `${key}d`,
      by: by % people.length,
      place: place % (chapters + 1),
      after: 11,
    }),
    verb,
  }));

function reasonAbout(posts: Post[], key: string, { after, ...one }: Item & { after: number }): Report {
  const { where, minute, place } = posts.find((post) => post.key === key)!;
  const reason = canaryText(one.key, one.by);
  return { ...one, post: key, where, reason, minute: minute + after, place: Math.max(place, one.place) };
}

/** What there is to look at, in an order that only grows. */
export const itemsToLookAt = ({ threads, posts, bookItems }: World): (Item & { kind: string })[] => [
  ...posts.flatMap((post) => post.asides.map((aside) => ({ ...aside, by: post.by, kind: 'aside' }))),
  ...posts.filter((post) => !post.opening).map((post) => ({ ...post, kind: 'post' })),
  ...threads.map((thread) => ({ ...thread, kind: 'thread' })),
  ...bookItems.filter(({ kind }) => ['theme', 'reveal', 'passage'].includes(kind)),
];
