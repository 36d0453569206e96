import { clubId, type Where } from './names';
import type { Post, Told, World } from './world';
import { canariesIn, idOf } from './words';

/** Where the reader stands at this moment, in either book, as the database has it. */
export type Standing = {
  place: number;
  second: number;
  looks: string[];
  member: boolean;
  moderates: boolean;
};

type Bound = { key: string; place: number; by?: number; where?: Where };

/** The promise in one line, written a second time and from nothing of the house. */
export const sees = ({ member, place, second, looks }: Standing, item: Bound) =>
  member &&
  item.where !== 'foreign' &&
  (item.place <= (item.where === 'second' ? second : place) ||
    item.by === 0 ||
    looks.includes(idOf(item.key)));

const isConfirming = ({ place, moderates }: Standing, { chapters }: World) => moderates && place === chapters;

/** A draft is its importer's until a moderator who has finished confirms it; another club's reviews are its own. */
export const seesTold = (world: World, standing: Standing, told: Told) => {
  if (told.from === 'elsewhere') return false;
  if (told.kind === 'passage' && told.draft)
    return standing.member && (told.by === 0 || isConfirming(standing, world));
  return sees(standing, told);
};

const textsOf = ({ first, second }: Told) => [first, second];

/** Every token of the world that this reader may be sent at this moment. */
export function mayBeSent(world: World, standing: Standing): Set<string> {
  const said = [...world.posts, ...world.threads, ...world.reports, ...world.log].filter((one) =>
    sees(standing, one),
  );
  const reasons = [...world.reports, ...(standing.moderates ? world.log : [])];
  const texts = [
    ...world.threads.filter((one) => sees(standing, one)).map(({ title }) => title),
    ...world.posts.flatMap((post) => wordsFor(standing, post)),
    ...world.told.filter((one) => seesTold(world, standing, one)).flatMap(textsOf),
    ...reasons.filter((one) => sees(standing, one)).map(({ reason }) => reason),
    ...said.map(({ by }) => world.people[by]!.name),
  ];
  return new Set(texts.flatMap(canariesIn));
}

export const wordsFor = (standing: Standing, post: Post) =>
  sees(standing, post) ? [post.words, ...asidesFor(standing, post)] : [];

// An aside no further on than its post is a part of it.
const asidesFor = (standing: Standing, { asides, by, where, place }: Post) =>
  asides
    .filter((aside) => aside.place <= place || sees(standing, { ...aside, by, where }))
    .map(({ words }) => words);

export const clubHere = clubId('here');
