import 'server-only';
import { unguardedDb } from '../../db/unguarded';
import { type Gated, passAll } from '../core/gated';
import type { Reader } from '../core/reader';
import { bookVisibleWhere, reachedWhere } from '../core/visibility';

export type OwnPost = { id: string; threadId: string; html: string; spoilsThrough: number; createdAt: Date };
/** A reader's own posts from before a turning point; one group has none, for posts that nothing has answered yet. */
export type HindsightGroupView = {
  reveal: { title: string; told: string; place: number } | null;
  posts: OwnPost[];
};

export type HindsightPage = { groups: Gated<HindsightGroupView>[]; more: boolean };

const OWN_POSTS_PER_PAGE = 50;

/** A page (1..) of one's own words by their marks, each under the first turning point that was told after it. */
export async function readHindsight(reader: Reader, page: number): Promise<HindsightPage> {
  const [reveals, posts] = await Promise.all([loadPassedTurningPoints(reader), loadOwnPosts(reader, page)]);
  const more = posts.length > OWN_POSTS_PER_PAGE;
  return { groups: passAll(groupByTurningPoint(reveals, posts.slice(0, OWN_POSTS_PER_PAGE))), more };
}

type PassedTurningPoint = NonNullable<HindsightGroupView['reveal']>;

function groupByTurningPoint(reveals: PassedTurningPoint[], posts: OwnPost[]): HindsightGroupView[] {
  const groups = reveals.map((reveal, index) => {
    const since = reveals[index - 1]?.place ?? -1;
    return { reveal, posts: posts.filter(({ spoilsThrough: mark }) => mark >= since && mark < reveal.place) };
  });
  const latest = reveals.at(-1)?.place ?? -1;
  const unanswered = { reveal: null, posts: posts.filter(({ spoilsThrough }) => spoilsThrough >= latest) };
  return [...groups, unanswered].filter((group) => group.posts.length > 0);
}

/** The turning points told so far; several at one place are one. */
async function loadPassedTurningPoints(reader: Reader): Promise<PassedTurningPoint[]> {
  const rows = await unguardedDb.reveal.findMany({
    where: { AND: [bookVisibleWhere(reader), reachedWhere(reader)] },
    select: { title: true, told: true, spoilsThrough: true },
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
  });
  const places = [...new Set(rows.map(({ spoilsThrough }) => spoilsThrough))];
  return places.map((place) => {
    const sameRows = rows.filter(({ spoilsThrough }) => spoilsThrough === place);
    return {
      place,
      title: sameRows.map(({ title }) => title).join('; '),
      told: sameRows.map(({ told }) => told).join(' '),
    };
  });
}

/** One more than a page has, where there are more. */
async function loadOwnPosts({ userId, readingId }: Reader, page: number): Promise<OwnPost[]> {
  const rows = await unguardedDb.post.findMany({
    where: { readingId, authorId: userId, removedAt: null },
    select: {
      id: true,
      threadId: true,
      spoilsThrough: true,
      createdAt: true,
      versions: { orderBy: { spoilsThrough: 'desc' }, take: 1, select: { marked: true } },
    },
    orderBy: [{ spoilsThrough: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * OWN_POSTS_PER_PAGE,
    take: OWN_POSTS_PER_PAGE + 1,
  });
  return rows.map(({ versions, ...row }) => ({ ...row, html: versions[0]?.marked ?? '' }));
}
