import { actionFields } from '../../helpers/source-inputs';
import type { Deal } from '../generate/deal';
import { clubSlug, readingId } from '../generate/ids';
import { idFor } from '../generate/canaries';
import type { Post, World } from '../generate/world';
import type { Scene } from './step-targets';

/** What an action is aimed at: something ahead, something removed, another club's, or what never was. */
export const AIMS = ['hidden', 'removed', 'foreign', 'random'] as const;
export type Aim = (typeof AIMS)[number];

/** Fields that name an item of a reading. An action with one of them is aimed. */
const ITEM_FIELDS = [
  'post',
  'thread',
  'draft',
  'review',
  'report',
  'look',
  'react',
  'entry',
  'press',
  'import',
];

export const aimedActions = [...actionFields()]
  .filter(([, fields]) => fields.includes('reading') && fields.some((field) => ITEM_FIELDS.includes(field)))
  .map(([name]) => name)
  .sort();

export type Cell = { action: string; aim: Aim };
const cells: Cell[] = aimedActions.flatMap((action) => AIMS.map((aim) => ({ action, aim })));

/** Of each cell at least this many in 300 pairs. */
const WANTED = 10;
const READERS = ['sealed', 'marked'];
/** How many a pair has, of which 150 in 300 are a Sealed reader's and 100 a Marked one's. */
const EACH = { sealed: Math.ceil(cells.length / 7), marked: Math.ceil(cells.length / 9) };

/** The cells of a pair, so that each comes up as often as the next. */
export function cellsFor({ veil, round }: Deal): (Cell & { turn: number })[] {
  if (!veil) return [];
  return Array.from({ length: EACH[veil] }, (_, at) => {
    const nth = round * EACH[veil] + at;
    // Which variant: what is answered, or quoted, or looked at.
    return { ...cells[nth % cells.length]!, turn: 1 + Math.floor(nth / cells.length) };
  });
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
  return READERS.flatMap((veil) => cells.map((cell) => cellName(cell, veil)))
    .filter((name) => (counted.get(name) ?? 0) < wanted)
    .map((name) => `${name}: ${counted.get(name) ?? 0} of ${wanted}`);
}

export const fewestOfACell = () => Math.min(...counted.values());
export const cellCount = () => counted.size;

/**
 * The same scene about something of that kind; all that an action names is of one thread. Most of what is ahead of a
 * Sealed reader is in one world alone: the second has more of it (`isMore`), or lacks every other one.
 */
export function aimedScene(scene: Scene, aim: Aim, isMore: boolean): Scene {
  const { world, about } = scene;
  const where = aim === 'foreign' && about % 2 ? 'foreign' : 'here';
  const club = clubSlug(where);
  const reading = readingId(where);
  const posts = postsOf(world, aim);
  const lacking = posts.filter((one) => world.posts.indexOf(one) % 2 === 0);
  const pool = !isMore && about % 3 > 0 && lacking.length > 0 ? lacking : posts;
  const keys = keysFor(world, aim, pool[about % pool.length], { about, isMore });
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

type Turn = { about: number; isMore: boolean };

function keysFor(world: World, aim: Aim, post: Post | undefined, { about, isMore }: Turn) {
  const { bookItems, reports } = world;
  const more = aim === 'hidden' && isMore && about % 3 > 0 ? 'more' : '';
  const of = (kind: string) =>
    bookItems.filter(
      (one) => one.kind === kind && (one.from === 'elsewhere') === (aim === 'foreign') && one.by !== 0,
    );
  const some = <T extends { key: string }>(all: T[]) =>
    aim === 'random' ? 'never' : (all[about % all.length]?.key ?? 'never');
  const key = post?.key ?? 'never';
  return {
    post: key + more,
    thread: post?.thread ?? (about % 2 ? 'never' : (world.threads[0]?.key ?? 'never')),
    report: some(reports.filter((one) => (post ? one.post === post.key : false)).concat(reports)),
    draft: aim === 'removed' ? key : some(of('passage')) + more,
    review: aim === 'removed' ? key : some(of('review')),
    entry: aim === 'removed' ? key : some([...of('theme'), ...of('reveal'), ...of('heading')]) + more,
    proposal: aim === 'removed' ? key : some(of('proposal')) + more,
    entryChange: aim === 'removed' ? key : some(of('entryChange')) + more,
    entryReport: aim === 'removed' ? key : some(of('entryReport')),
    entryImport: aim === 'removed' ? key : some(of('entryImport')),
  };
}
