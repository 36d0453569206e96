import { seesTold, sees, wordsFor, type Standing } from './model';
import type { Where } from './names';
import type { Post, Report, Tended, Told, World } from './world';

/** What stands on a page for a reader, text by text, and what is said there of what waits. From nothing of the house. */
type Page = (world: World, standing: Standing, veil: string, where: Where) => string[];

const nameOf = ({ people }: World, by: number) => people[by]!.name;
const openings = ({ posts }: World, where: Where) =>
  posts.filter((post) => post.where === where && post.opening && !post.removed);
const toldOf = (world: World, standing: Standing, kind: Told['kind']) =>
  world.told.filter((one) => one.kind === kind && seesTold(world, standing, one));

/** A thread's title, and every post on its page, in this reader's reading of it. */
export function onThreadPage(world: World, standing: Standing, key: string): string[] {
  const thread = world.threads.find((one) => one.key === key)!;
  if (!sees(standing, thread)) return [];
  const posts = world.posts.filter((post) => post.thread === key && sees(standing, post));
  const isGone = posts.some(({ opening, removed }) => opening && removed);
  const words = posts
    .filter(({ removed }) => !removed || standing.moderates)
    .flatMap((post) => wordsFor(standing, post));
  const names = [thread, ...posts].map(({ by }) => nameOf(world, by));
  return [...(isGone ? [] : [thread.title]), ...words, ...names];
}

/** The titles of threads with who began them, and of the chapters. */
const room: Page = (world, standing, _veil, where) => {
  if (!standing.member) return [];
  const threads = openings(world, where).filter((post) => sees(standing, post));
  const titles = threads.map(({ thread }) => world.threads.find(({ key }) => key === thread)!.title);
  const headings = where === 'here' ? toldOf(world, standing, 'heading').map(({ first }) => first) : [];
  return [...titles, ...headings, ...threads.map(({ by }) => nameOf(world, by))];
};

const themes: Page = (world, standing, _veil, where) => {
  if (where !== 'here') return [];
  const open = toldOf(world, standing, 'theme');
  const notes = toldOf(world, standing, 'note').filter(({ on }) => open.some(({ key }) => key === on));
  const told = [...notes, ...toldOf(world, standing, 'reveal')];
  return [...open.map(({ first }) => first), ...told.flatMap(({ first, second }) => [first, second])];
};

const reviews: Page = (world, standing, veil, where) => {
  if (where !== 'here' || !standing.member) return [];
  const confirms = standing.moderates && standing.place === world.chapters;
  const passages = toldOf(world, standing, 'passage');
  const shown = passages.filter(({ draft }) => !confirms || !draft);
  const waits = world.told.filter(
    (one) =>
      veil === 'marked' &&
      one.kind === 'passage' &&
      !one.draft &&
      one.from !== 'elsewhere' &&
      !passages.includes(one),
  );
  const stands = ({ key }: Told) => [...shown, ...waits].some(({ on }) => on === key);
  const heads = toldOf(world, standing, 'review');
  // Whoever confirms has a form for every title, also of a document of which nothing stands here.
  const titled = heads.filter((one) => stands(one) || (confirms && one.from === 'here'));
  // A draft touches no theme yet.
  const themed = shown.some(({ draft }) => !draft) ? toldOf(world, standing, 'theme') : [];
  return [
    ...titled.map(({ first }) => first),
    ...[...passages, ...heads.filter(stands)].flatMap(({ first, second }) => [first, second]),
    ...themed.map(({ first }) => first),
  ];
};

/** One's own posts, each under the first turning point that was told after it. */
const hindsight: Page = (world, standing, _veil, where) => {
  const own = world.posts.filter(
    (post) => post.by === 0 && post.where === where && !post.removed && standing.member,
  );
  const reveals =
    where === 'here'
      ? world.told.filter(({ kind, place }) => kind === 'reveal' && place <= standing.place)
      : [];
  const before = (reveal: Told) =>
    Math.max(-1, ...reveals.map(({ place }) => place).filter((at) => at < reveal.place));
  const shown = reveals.filter((reveal) =>
    own.some(({ place }) => place >= before(reveal) && place < reveal.place),
  );
  return [
    ...own.flatMap((post) => wordsFor(standing, post)),
    ...shown.flatMap(({ first, second }) => [first, second]),
  ];
};

/** By the last part of its address. */
export const pages: Record<string, Page> = {
  '': room,
  '/themes': themes,
  '/reviews': reviews,
  '/hindsight': hindsight,
};

/** The queue and the log of a reading, whatever the moderator's veil. */
export const onDesk: Page = (world, standing, _veil, where) => {
  if (!standing.moderates) return [];
  const isHere = (one: Tended | Report) => one.where === where && sees(standing, one);
  const reports = world.reports.filter(isHere);
  const log = world.log.filter(isHere);
  const posts = world.posts.filter(
    (post) =>
      world.reports.some((one) => one.post === post.key && one.where === where) && sees(standing, post),
  );
  return [
    ...[...reports, ...log].flatMap(({ reason, by }) => [reason, nameOf(world, by)]),
    ...posts.flatMap((post) => [...wordsFor(standing, post), nameOf(world, post.by)]),
  ];
};

/** What a Marked reader is told of a reading: how many threads and posts wait, and where. */
export function waitingIn(world: World, standing: Standing, where: Where): string[] {
  const standingThreads = openings(world, where).map(({ thread }) => thread);
  const ahead = world.posts.filter(
    (post) =>
      standingThreads.includes(post.thread) && !post.removed && standing.member && !sees(standing, post),
  );
  const places = [...new Set(ahead.map(({ place }) => place))].sort((a, b) => a - b);
  return places.map((place) =>
    sentence(
      ahead.filter((post) => post.place === place),
      place,
    ),
  );
}

function sentence(posts: Post[], place: number): string {
  const count = (of: number, what: string) => (of === 0 ? [] : [`${of} ${what}${of === 1 ? '' : 's'}`]);
  const threads = posts.filter(({ opening }) => opening).length;
  const what = [...count(threads, 'thread'), ...count(posts.length, 'post')].join(' and ');
  return `${what} ${threads + posts.length === 1 ? 'waits' : 'wait'} at chapter ${place}`;
}
