import type { Change } from './generators';
import { allowedInformation } from '../check/allowed-information';
import type { ReadingKey } from './ids';
import { asideText, itemsToLookAt, type Post, type LogEntry, type BookItem, type World } from './world';
import { canaryText } from './canaries';
import { ACTORS, MINUTES } from './ids';
import { variedLine, variedText } from './varied-text';

type PerBook<T> = { here: T; second: T };
/** How far the reader gets in the whole story in either book, -1 for nowhere, and what they ask to see of what is further. */
export type Horizon = {
  reach: PerBook<number>;
  looked: string[];
  sealed: PerBook<boolean>;
  moderates: boolean;
  /** They finish the book and moderate: drafts are shown to them. */
  confirms: boolean;
};

type PlacedItem = {
  key: string;
  place: number;
  by?: number;
  where?: ReadingKey;
  thread?: string;
  opening?: boolean;
};
const bookOfItem = ({ where }: PlacedItem) => (where === 'second' ? 'second' : 'here');

/** Whether an item stays ahead of the reader from the first request to the last. */
export const staysAhead = ({ reach, looked }: Horizon, item: PlacedItem) =>
  item.by !== 0 && item.place > reach[bookOfItem(item)] && !looked.includes(item.key);

/** The same world to the reader: only what is ahead of them, or of a club that is not theirs, is another. */
export function secondWorld(world: World, horizon: Horizon, differing: Change[]): World {
  const other = structuredClone(world);
  for (const change of differing) MUTATIONS[change](other, hiddenItems(world, horizon), horizon);
  return other;
}

type HiddenItems = ReturnType<typeof hiddenItems>;

/** What may differ in its content, and (`mayGo`) what may as well not be there, or be elsewhere. */
function hiddenItems(world: World, horizon: Horizon) {
  const known = knownItems(world, horizon);
  // Of these no veil tells anything.
  const isUntold = (item: PlacedItem | BookItem) =>
    'draft' in item ? isForeignOrDraft(horizon, item) : item.where === 'foreign';
  const isHidden = (item: PlacedItem | BookItem) => isUntold(item) || staysAhead(horizon, item);
  const isSealed = (item: PlacedItem) =>
    horizon.sealed[bookOfItem(item)] &&
    isHidden(item) &&
    !known.has(item.key) &&
    !(item.opening && known.has(item.thread!));
  // A review goes with all its passages.
  const mayGo = (item: PlacedItem | BookItem): boolean =>
    (isUntold(item) || isSealed(item)) && world.bookItems.every((one) => one.on !== item.key || mayGo(one));
  // The log says nothing of what is ahead, and nothing to who does not moderate.
  const isUnlogged = (deed: LogEntry) => !horizon.moderates || isHidden(deed);
  return { isHidden, mayGo, isUnlogged };
}

/** Another club's, a draft that is neither the reader's own nor theirs to confirm, or what has no cover anywhere. */
function isForeignOrDraft(horizon: Horizon, item: BookItem): boolean {
  const { from, draft, unsent, by, kind } = item;
  if (unsent && by !== 0) return true;
  if (from === 'elsewhere' || (draft && by !== 0 && !horizon.confirms)) return true;
  if (kind === 'entryImport') return by !== 0;
  if (kind === 'entryChange') return staysAhead(horizon, item);
  return kind === 'entryReport' && by !== 0 && (!horizon.moderates || staysAhead(horizon, item));
}

/** What the reader's own words stand on, and what a moderator, always Marked, is told of by the queue. */
function knownItems({ posts, reports }: World, { moderates }: Horizon) {
  const own = posts.filter(({ by }) => by === 0);
  const reported = moderates && allowedInformation.queue.length > 0 ? reports.map(({ post }) => post) : [];
  const threads = posts.filter(({ key }) => reported.includes(key)).map(({ thread }) => thread);
  const standOn = own.flatMap(({ thread, parent, quotes }) => [thread, parent, quotes]);
  return new Set([...standOn, ...reported, ...threads]);
}

type Mutation = (world: World, hidden: HiddenItems, horizon: Horizon) => void;

const MUTATIONS: Record<Change, Mutation> = {
  words(world, { isHidden, isUnlogged }, horizon) {
    const other = (text: string) => variedLine(`other ${text}`, (text.length * 7) % 14, text.length);
    const otherPost = (text: string) =>
      variedText(`other ${text}`, (text.length * 7) % 14, (text.length * 11) % 60);
    for (const one of world.threads.filter(isHidden)) one.title = other(one.title);
    for (const one of world.posts.filter(isHidden)) one.words = otherPost(one.words);
    for (const one of world.posts)
      for (const aside of one.asides)
        if (isHidden(one) || (aside.place > one.place && staysAhead(horizon, { ...one, ...aside })))
          aside.words = asideText(`other ${aside.words}`, (aside.words.length * 7) % 14, aside.isBlock);
    for (const one of world.bookItems.filter(isHidden))
      [one.first, one.second] = [other(one.first), other(one.second)];
    for (const one of world.reports.filter(isHidden)) one.reason = other(one.reason);
    for (const one of world.log.filter(isUnlogged)) one.reason = other(one.reason);
    renameGuests(world, isHidden, other);
  },
  authors(world, { isHidden }) {
    const next = (by: number) => 1 + (by % (world.people.length - 1));
    for (const one of [...world.posts, ...world.threads].filter(isHidden))
      one.by = one.by === 0 ? 0 : next(one.by);
  },
  times(world, { isHidden }) {
    for (const one of [...world.posts, ...world.threads, ...world.reports].filter(isHidden))
      one.minute = MINUTES + 600 - one.minute;
    for (const one of world.posts.filter(isHidden)) one.edited = one.edited === null ? one.minute + 1 : null;
  },
  feelings(world, { isHidden }) {
    for (const one of world.posts.filter(isHidden))
      one.reactions =
        one.reactions.length > 0
          ? []
          : [
              { by: 1, feeling: 'sad' },
              { by: 2, feeling: 'love' },
            ];
  },
  locks(world, { isHidden }) {
    for (const one of world.threads.filter(isHidden)) [one.pinned, one.locked] = [!one.pinned, !one.locked];
  },
  bookmarks(world) {
    for (const one of world.people.slice(1 + ACTORS))
      if (one.guest || !one.shares) one.place = (one.place + 1) % (world.chapters + 1);
  },
  remove(world, { mayGo, isUnlogged }) {
    for (const one of world.posts.filter((post) => !post.opening && mayGo(post))) one.removed ??= 'moderator';
    removePosts(
      world,
      new Set(world.posts.filter((post, at) => mayGo(post) && at % 2 === 0).map(({ key }) => key)),
    );
    world.log = world.log.filter((one) => !isUnlogged(one));
    const gone = world.bookItems.filter((one, at) => at % 2 === 0 && mayGo(one)).map(({ key }) => key);
    world.bookItems = world.bookItems.filter(({ key, on }) => !gone.includes(key) && !gone.includes(on));
  },
  move(world, { mayGo }) {
    for (const one of [...world.posts].reverse().filter((post) => !post.opening && mayGo(post)))
      if (!world.posts.some(({ parent, quotes }) => parent === one.key || quotes === one.key))
        raisePost(one, world.chapters);
    for (const { key, place } of world.threads.filter(mayGo)) moveThread(world, key, place, mayGo);
    for (const one of world.bookItems.filter(mayGo)) one.place = world.chapters;
  },
  add(world, { mayGo }) {
    for (const one of world.posts.filter(mayGo)) world.posts.push(duplicatePost(one));
    for (const one of world.bookItems.filter(mayGo))
      if (!SINGLE_KINDS.includes(one.kind))
        world.bookItems.push({ ...one, key: `${one.key}more`, first: canaryText(`${one.key} more`, 3) });
  },
  crowd: (world, { mayGo }) => crowdOf(world, mayGo),
};

/** Of these there is one for each person or document. */
const SINGLE_KINDS: BookItem['kind'][] = ['review', 'entryReport', 'entryImport'];

/** So many that a page of each list that the reader has is full: 50 posts, 30 threads. */
const CROWD = 51;

function crowdOf(world: World, mayGo: HiddenItems['mayGo']) {
  const post = world.posts.find((one) => !one.opening && !one.removed && one.where === 'here' && mayGo(one));
  const thread = world.threads.find((one) => one.where === 'here' && mayGo(one));
  const opening = world.posts.find((one) => one.opening && one.thread === thread?.key && mayGo(one));
  for (let nth = 0; nth < CROWD; nth += 1) {
    if (post)
      world.posts.push({ ...duplicatePost(post), key: `${post.key}crowd${nth}`, minute: post.minute + nth });
    if (!thread || !opening) continue;
    const key = `${thread.key}crowd${nth}`;
    world.threads.push({ ...thread, key, title: canaryText(key, 3) });
    world.posts.push({ ...duplicatePost(opening), key: `${key}p0`, thread: key, opening: true });
  }
}

/** A whole thread to the end of the book, where all of it may go. */
function moveThread(world: World, key: string, place: number, mayGo: HiddenItems['mayGo']) {
  const posts = world.posts.filter(({ thread }) => thread === key);
  if (place === world.chapters || !posts.every(mayGo)) return;
  for (const post of posts) raisePost(post, world.chapters);
  for (const thread of world.threads) if (thread.key === key) thread.place = world.chapters;
}

/** Those of whom the reader is shown nothing at all. */
function renameGuests(world: World, isHidden: HiddenItems['isHidden'], other: (text: string) => string) {
  const known = new Set(
    [...world.posts, ...world.threads, ...world.reports, ...world.log]
      .filter((one) => !isHidden(one))
      .map(({ by }) => by),
  );
  world.people.forEach((one, by) => {
    if (one.guest && !known.has(by)) one.name = other(one.name);
  });
}

function raisePost(post: Post, place: number) {
  post.place = place;
  for (const aside of post.asides) aside.place = place;
}

const duplicatePost = (post: Post): Post => ({
  ...post,
  key: `${post.key}more`,
  words: canaryText(`${post.key} more`, 4),
  opening: false,
  asides: [],
  quotes: null,
  parent: null,
  reactions: [],
  removed: null,
  minute: post.minute + 60,
});

/** Without these posts, and without the threads they opened and what refers to them. */
function removePosts(world: World, keys: Set<string>) {
  const threads = new Set(
    world.posts.filter(({ key, opening }) => opening && keys.has(key)).map(({ thread }) => thread),
  );
  world.threads = world.threads.filter(({ key }) => !threads.has(key));
  world.posts = world.posts.filter(({ key, thread }) => !keys.has(key) && !threads.has(thread));
  const left = new Set(world.posts.map(({ key }) => key));
  for (const post of world.posts) {
    if (post.parent && !left.has(post.parent)) post.parent = null;
    if (post.quotes && !left.has(post.quotes)) post.quotes = null;
  }
  world.reports = world.reports.filter(({ post }) => left.has(post));
  world.looks = world.looks.filter((look) => itemsToLookAt(world).some(({ key }) => key === look));
}
