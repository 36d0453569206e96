import type { Aside, Post, World } from './world';
import { canariesIn, idOf } from './words';

/** Where the reader stands at this moment, as the database has it. */
export type Standing = { place: number; veil: string; looks: string[]; member: boolean; moderates: boolean };

type Bound = { key: string; place: number; by?: number };

/** The promise in one line, written a second time and from nothing of the house. */
const sees = ({ place, looks }: Standing, item: Bound) =>
  item.place <= place || item.by === 0 || looks.includes(idOf(item.key));

/** Every token of the world that this reader may be sent at this moment. */
export function mayBeSent(world: World, standing: Standing): Set<string> {
  const texts = [
    ...world.threads.filter((one) => !one.foreign && sees(standing, one)).map(({ title }) => title),
    ...world.posts.filter(({ thread }) => isHere(world, thread)).flatMap((post) => wordsFor(standing, post)),
    ...world.told.filter((one) => sees(standing, one)).flatMap(({ first, second }) => [first, second]),
    ...world.reports.filter((one) => sees(standing, one)).map(({ reason }) => reason),
  ];
  return new Set(texts.flatMap(canariesIn));
}

const isHere = ({ threads }: World, key: string) =>
  threads.some((thread) => thread.key === key && !thread.foreign);

const wordsFor = (standing: Standing, post: Post) =>
  sees(standing, post) ? [post.words, ...asidesFor(standing, post)] : [];

const asidesFor = (standing: Standing, { asides, by }: Post) =>
  asides.filter((aside: Aside) => sees(standing, { ...aside, by })).map(({ words }) => words);

/** The tokens of a thread's page: its title and every post on it that stands, in this reader's reading of it. */
export function onThreadPage(world: World, standing: Standing, key: string): Set<string> {
  const thread = world.threads.find((one) => one.key === key && !one.foreign);
  if (!standing.member || !thread || !sees(standing, thread)) return new Set();
  const posts = world.posts.filter((post) => post.thread === key);
  const title = posts.some((post) => post.opening && post.removed) ? [] : [thread.title];
  const shown = posts.filter((post) => !post.removed || standing.moderates);
  return new Set([...title, ...shown.flatMap((post) => wordsFor(standing, post))].flatMap(canariesIn));
}

/** The tokens of the reading room: the titles of its threads and of the book's chapters. */
export function inReadingRoom(world: World, standing: Standing): Set<string> {
  if (!standing.member) return new Set();
  const removed = new Set(
    world.posts.filter((post) => post.opening && post.removed).map(({ thread }) => thread),
  );
  const threads = world.threads.filter((one) => !one.foreign && !removed.has(one.key) && sees(standing, one));
  const headings = world.told.filter((one) => one.kind === 'heading' && sees(standing, one));
  return new Set(
    [...threads.map(({ title }) => title), ...headings.map(({ first }) => first)].flatMap(canariesIn),
  );
}
