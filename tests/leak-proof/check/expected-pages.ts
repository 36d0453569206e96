import { isBookItemVisible, isVisible, visiblePostTexts, type ReaderStanding } from './oracle';
import type { ReadingKey } from '../generate/ids';
import type { Post, Report, LogEntry, BookItem, Thread, World } from '../generate/world';

/** What stands on a page for a reader, text by text, and what is said there of what waits. From nothing of the house. */
type ExpectedTexts = (world: World, standing: ReaderStanding, veil: string, where: ReadingKey) => string[];

const personName = ({ people }: World, by: number) => people[by]!.name;
const openingPosts = ({ posts }: World, where: ReadingKey) =>
  posts.filter((post) => post.where === where && post.opening && !post.removed);
const visibleBookItems = (world: World, standing: ReaderStanding, kind: BookItem['kind']) =>
  world.bookItems.filter((one) => one.kind === kind && isBookItemVisible(world, standing, one));

/** A thread's title, and every post on its page, in this reader's reading of it. */
export function threadPageTexts(world: World, standing: ReaderStanding, key: string): string[] {
  const thread = world.threads.find((one) => one.key === key)!;
  if (!isVisible(standing, thread)) return [];
  const posts = world.posts.filter((post) => post.thread === key && isVisible(standing, post));
  const isGone = posts.some(({ opening, removed }) => opening && removed);
  const words = posts
    .filter(({ removed }) => !removed || standing.moderates)
    .flatMap((post) => visiblePostTexts(standing, post));
  const names = [thread, ...posts].map(({ by }) => personName(world, by));
  const themes = themesOnThread(world, standing, thread, isGone);
  return [...(isGone ? [] : [thread.title]), ...words, ...names, ...themes];
}

/** What a thread is about; and for who may choose it, each theme that whoever reaches the thread has come to. */
function themesOnThread(world: World, standing: ReaderStanding, thread: Thread, isGone: boolean): string[] {
  if (thread.where !== 'here') return [];
  const mayChoose = !isGone && (thread.by === 0 || standing.moderates);
  return visibleBookItems(world, standing, 'theme')
    .filter(({ key, place }) => key === thread.theme || (mayChoose && place <= thread.place))
    .map(({ first }) => first);
}

/** The titles of threads with who began them, and of the chapters; and the themes that a thread may be about. */
const readingRoomTexts: ExpectedTexts = (world, standing, _veil, where) => {
  if (!standing.member) return [];
  const threads = openingPosts(world, where).filter((post) => isVisible(standing, post));
  const titles = threads.map(({ thread }) => world.threads.find(({ key }) => key === thread)!.title);
  const headings = where === 'here' ? shownHeadings(world, standing).map(({ first }) => first) : [];
  const themes = where === 'here' ? visibleBookItems(world, standing, 'theme').map(({ first }) => first) : [];
  return [...titles, ...headings, ...themes, ...threads.map(({ by }) => personName(world, by))];
};

/** Of a chapter with two titles, the one that the club wrote. */
function shownHeadings(world: World, standing: ReaderStanding) {
  const visible = visibleBookItems(world, standing, 'heading');
  return visible.filter(
    ({ from, on }) => from === 'here' || !visible.some((other) => other.from === 'here' && other.on === on),
  );
}

const themesTexts: ExpectedTexts = (world, standing, _veil, where) => {
  if (where !== 'here') return [];
  const open = visibleBookItems(world, standing, 'theme');
  const notes = visibleBookItems(world, standing, 'note').filter(({ on }) =>
    open.some(({ key }) => key === on),
  );
  const told = [...notes, ...visibleBookItems(world, standing, 'reveal')];
  return [...open.map(({ first }) => first), ...told.flatMap(({ first, second }) => [first, second])];
};

const reviewsTexts: ExpectedTexts = (world, standing, veil, where) => {
  if (where !== 'here' || !standing.member) return [];
  const confirms = standing.moderates && standing.place === world.chapters;
  const passages = visibleBookItems(world, standing, 'passage').filter(({ unsent }) => !unsent);
  const shown = passages.filter(({ draft }) => !confirms || !draft);
  const waits = world.bookItems.filter(
    (one) =>
      veil === 'marked' &&
      one.kind === 'passage' &&
      !one.draft &&
      one.from !== 'elsewhere' &&
      !passages.includes(one),
  );
  const stands = ({ key }: BookItem) => [...shown, ...waits].some(({ on }) => on === key);
  const [unsent, heads] = partition(visibleBookItems(world, standing, 'review'), (one) => one.unsent);
  // Whoever confirms has a form for every title, also of a document of which nothing stands here.
  const titled = heads.filter((one) => stands(one) || (confirms && one.from === 'here'));
  // A draft touches no theme yet.
  const themed = shown.some(({ draft }) => !draft) ? visibleBookItems(world, standing, 'theme') : [];
  return [
    ...[...unsent, ...titled].map(({ first }) => first),
    ...[...passages, ...heads.filter(stands)].flatMap(({ first, second }) => [first, second]),
    ...themed.map(({ first }) => first),
  ];
};

const partition = <T>(all: T[], matches: (one: T) => boolean): [T[], T[]] => [
  all.filter(matches),
  all.filter((one) => !matches(one)),
];

/** One's own posts, each under the first turning point that was told after it. */
const hindsightTexts: ExpectedTexts = (world, standing, _veil, where) => {
  const own = world.posts.filter(
    (post) => post.by === 0 && post.where === where && !post.removed && standing.member,
  );
  const reveals =
    where === 'here'
      ? visibleBookItems(world, standing, 'reveal').filter(({ place }) => place <= standing.place)
      : [];
  const before = (reveal: BookItem) =>
    Math.max(-1, ...reveals.map(({ place }) => place).filter((at) => at < reveal.place));
  const shown = reveals.filter((reveal) =>
    own.some(({ place }) => place >= before(reveal) && place < reveal.place),
  );
  return [
    ...own.flatMap((post) => visiblePostTexts(standing, post)),
    ...shown.flatMap(({ first, second }) => [first, second]),
  ];
};

/** By the last part of its address. */
export const expectedPages: Record<string, ExpectedTexts> = {
  '': readingRoomTexts,
  '/themes': themesTexts,
  '/reviews': reviewsTexts,
  '/hindsight': hindsightTexts,
};

/** The queue and the log of a reading, whatever the moderator's veil. */
export const deskTexts: ExpectedTexts = (world, standing, _veil, where) => {
  if (!standing.moderates) return [];
  const isHere = (one: LogEntry | Report) => one.where === where && isVisible(standing, one);
  const reports = world.reports.filter(isHere);
  const log = world.log.filter(isHere);
  const posts = world.posts.filter(
    (post) =>
      world.reports.some((one) => one.post === post.key && one.where === where) && isVisible(standing, post),
  );
  return [
    ...[...reports, ...log].flatMap(({ reason, by }) => [reason, personName(world, by)]),
    ...posts.flatMap((post) => [...visiblePostTexts(standing, post), personName(world, post.by)]),
  ];
};

/** What a Marked reader is told of a reading: how many threads and posts wait, and where. */
export function aheadSentences(world: World, standing: ReaderStanding, where: ReadingKey): string[] {
  const standingThreads = openingPosts(world, where).map(({ thread }) => thread);
  const ahead = world.posts.filter(
    (post) =>
      standingThreads.includes(post.thread) && !post.removed && standing.member && !isVisible(standing, post),
  );
  const places = [...new Set(ahead.map(({ place }) => place))].sort((a, b) => a - b);
  return places.map((place) =>
    aheadSentence(
      ahead.filter((post) => post.place === place),
      place,
    ),
  );
}

function aheadSentence(posts: Post[], place: number): string {
  const count = (of: number, what: string) => (of === 0 ? [] : [`${of} ${what}${of === 1 ? '' : 's'}`]);
  const threads = posts.filter(({ opening }) => opening).length;
  const what = [...count(threads, 'thread'), ...count(posts.length, 'post')].join(', ');
  return `${what} · chapter ${place}`;
}
