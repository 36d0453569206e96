import { actionFields } from '../../helpers/source-inputs';
import type { Deal } from '../generate/deal';
import { clubSlug, readingId } from '../generate/ids';
import { idFor } from '../generate/canaries';
import type { Post, World } from '../generate/world';
import type { Scene } from './step-scene';

/** What an action is aimed at: something ahead, something removed, another club's, or what never was. */
export const AIMS = ['hidden', 'removed', 'foreign', 'random'] as const;
export type Aim = (typeof AIMS)[number];

/** Fields that name an item of a reading. An action with one of them is aimed. */
const ITEM_FIELDS = ['post', 'thread', 'draft', 'review', 'report', 'look', 'react'];

export const aimedActions = [...actionFields()]
  .filter(([, fields]) => fields.includes('reading') && fields.some((field) => ITEM_FIELDS.includes(field)))
  .map(([name]) => name)
  .sort();

export type Cell = { action: string; aim: Aim };
const cells: Cell[] = aimedActions.flatMap((action) => AIMS.map((aim) => ({ action, aim })));

/** Of each cell at least this many in 300 pairs. */
const WANTED = 10;
const READERS = { sealed: 150, marked: 100 };

/** The cells of a pair, so that each comes up as often as the next. */
export function cellsFor({ veil, round }: Deal): Cell[] {
  if (!veil) return [];
  const each = Math.ceil((cells.length * WANTED) / READERS[veil]) + 1;
  return Array.from({ length: each }, (_, at) => cells[(round * each + at) % cells.length]!);
}

const cellName = ({ action, aim }: Cell, veil: string) => `${action} × ${aim} × ${veil}`;
const counted = new Map<string, number>();

export function countCell(cell: Cell, veil: string) {
  const name = cellName(cell, veil);
  counted.set(name, (counted.get(name) ?? 0) + 1);
}

/** The cells that came up too seldom in so many pairs, each with how often. */
export function rareCells(pairs: number): string[] {
  const wanted = Math.floor((WANTED * pairs) / 300);
  return Object.keys(READERS)
    .flatMap((veil) => cells.map((cell) => cellName(cell, veil)))
    .filter((name) => (counted.get(name) ?? 0) < wanted)
    .map((name) => `${name}: ${counted.get(name) ?? 0} of ${wanted}`);
}

export const fewestOfACell = () => Math.min(...counted.values());
export const cellCount = () => counted.size;

/** The same scene about something of that kind; all that an action names is of one thread. */
export function aimedScene(scene: Scene, aim: Aim): Scene {
  const { world, about } = scene;
  const where = aim === 'foreign' && about % 2 ? 'foreign' : 'here';
  const club = clubSlug(where);
  const reading = readingId(where);
  const posts = postsOf(world, aim);
  const post = posts[about % posts.length];
  const keys = keysFor(world, aim, post, about);
  const ids = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, idFor(key)]));
  return {
    ...scene,
    ...(ids as Record<keyof typeof keys, string>),
    ownPost: ids.post!,
    look: { kind: 'post', key: keys.post, place: 0 },
    club,
    reading,
    path: `/clubs/${club}/${reading}`,
  };
}

function postsOf({ posts, people }: World, aim: Aim): Post[] {
  const isAhead = ({ by, place, where }: Post) =>
    by !== 0 && where === 'here' && place > people[0]!.place + 1;
  if (aim === 'random') return [];
  if (aim === 'foreign') return posts.filter(({ where }) => where === 'foreign');
  return posts.filter((post) => isAhead(post) && Boolean(post.removed) === (aim === 'removed'));
}

/** Half of what is ahead is a thread of its own, and a part is in one world alone. */
function keysFor(world: World, aim: Aim, post: Post | undefined, about: number) {
  const { bookItems, reports } = world;
  const of = (kind: string) =>
    bookItems.filter(
      (one) => one.kind === kind && (one.from === 'elsewhere') === (aim === 'foreign') && one.by !== 0,
    );
  const some = <T extends { key: string }>(all: T[]) =>
    aim === 'random' ? 'never' : (all[about % all.length]?.key ?? 'never');
  const key = post?.key ?? 'never';
  return {
    post: aim === 'hidden' && about % 3 === 0 ? `${key}more` : key,
    thread: post?.thread ?? (about % 2 ? 'never' : (world.threads[0]?.key ?? 'never')),
    report: some(reports.filter((one) => (post ? one.post === post.key : false)).concat(reports)),
    draft: aim === 'removed' ? key : some(of('passage')),
    review: aim === 'removed' ? key : some(of('review')),
  };
}
