import { isPromised } from '../../helpers/visibility-oracle';
import { clubId, type ReadingKey } from '../generate/ids';
import type { Post, BookItem, World } from '../generate/world';
import { findCanaries, idFor } from '../generate/canaries';

/** Where the reader stands at this moment, in either book, as the database has it. */
export type ReaderStanding = {
  place: number;
  second: number;
  looks: string[];
  member: boolean;
  moderates: boolean;
};

type BoundItem = { key: string; place: number; by?: number; where?: ReadingKey };

/** The promise for a world of the proof: only members, and only in their own club. */
export const isVisible = ({ member, place, second, looks }: ReaderStanding, item: BoundItem) =>
  member &&
  item.where !== 'foreign' &&
  isPromised(
    { mark: item.place, own: item.by === 0, looked: looks.includes(idFor(item.key)) },
    item.where === 'second' ? second : place,
  );

const mayConfirmDrafts = ({ place, moderates }: ReaderStanding, { chapters }: World) =>
  moderates && place === chapters;

/** A document is its importer's until they send it, a draft until somebody confirms it; another club's are its own. */
export const isBookItemVisible = (world: World, standing: ReaderStanding, told: BookItem) => {
  if (told.from === 'elsewhere') return false;
  if (told.unsent) return standing.member && told.by === 0;
  if (told.kind === 'entryImport') return standing.member && told.by === 0;
  if (told.kind === 'entryReport' && told.by !== 0) return standing.moderates && isVisible(standing, told);
  if (['passage', 'proposal'].includes(told.kind) && told.draft)
    return standing.member && (told.by === 0 || mayConfirmDrafts(standing, world));
  return isVisible(standing, told);
};

const itemTexts = ({ first, second }: BookItem) => [first, second];

/** Every token of the world that this reader may be sent at this moment. */
export function visibleTokens(world: World, standing: ReaderStanding): Set<string> {
  const said = [...world.posts, ...world.threads, ...world.reports, ...world.log].filter((one) =>
    isVisible(standing, one),
  );
  const reasons = [...world.reports, ...(standing.moderates ? world.log : [])];
  const texts = [
    ...world.threads.filter((one) => isVisible(standing, one)).map(({ title }) => title),
    ...world.posts.flatMap((post) => visiblePostTexts(standing, post)),
    ...world.bookItems.filter((one) => isBookItemVisible(world, standing, one)).flatMap(itemTexts),
    ...reasons.filter((one) => isVisible(standing, one)).map(({ reason }) => reason),
    ...said.map(({ by }) => world.people[by]!.name),
  ];
  return new Set(texts.flatMap(findCanaries));
}

export const visiblePostTexts = (standing: ReaderStanding, post: Post) =>
  isVisible(standing, post) ? [post.words, ...visibleAsides(standing, post)] : [];

// An aside no further on than its post is a part of it.
const visibleAsides = (standing: ReaderStanding, { asides, by, where, place }: Post) =>
  asides
    .filter((aside) => aside.place <= place || isVisible(standing, { ...aside, by, where }))
    .map(({ words }) => words);

export const OWN_CLUB_ID = clubId('here');
