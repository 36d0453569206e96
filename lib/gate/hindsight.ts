import 'server-only';
import { everything } from '../db/everything';
import { type Gated, passAll } from './gated';
import type { Reader } from './reader';
import { openInBook } from './rule';

export type OwnPost = { id: string; threadId: string; html: string; spoilsThrough: number; createdAt: Date };
/** What a reader wrote before a turning point, under what came of it; without one, what nothing has answered yet. */
export type Hindsight = { reveal: { title: string; told: string; place: number } | null; posts: OwnPost[] };

export type HindsightPage = { groups: Gated<Hindsight>[]; more: boolean };

const ownPostsAPage = 50;

/** A page (1..) of one's own words by their marks, each under the first turning point that was told after it. */
export async function hindsightOf(reader: Reader, page: number): Promise<HindsightPage> {
  const [reveals, posts] = await Promise.all([toldTo(reader), writtenBy(reader, page)]);
  const more = posts.length > ownPostsAPage;
  return { groups: passAll(grouped(reveals, posts.slice(0, ownPostsAPage))), more };
}

type Told = NonNullable<Hindsight['reveal']>;

function grouped(reveals: Told[], posts: OwnPost[]): Hindsight[] {
  const groups = reveals.map((reveal, index) => {
    const since = reveals[index - 1]?.place ?? -1;
    return { reveal, posts: posts.filter(({ spoilsThrough: mark }) => mark >= since && mark < reveal.place) };
  });
  const latest = reveals.at(-1)?.place ?? -1;
  const unanswered = { reveal: null, posts: posts.filter(({ spoilsThrough }) => spoilsThrough >= latest) };
  return [...groups, unanswered].filter((group) => group.posts.length > 0);
}

/** The turning points told so far; several at one place are one. */
async function toldTo(reader: Reader): Promise<Told[]> {
  const rows = await everything.reveal.findMany({
    where: { AND: [openInBook(reader), { spoilsThrough: { lte: reader.readThrough } }] },
    select: { title: true, told: true, spoilsThrough: true },
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
  });
  const places = [...new Set(rows.map(({ spoilsThrough }) => spoilsThrough))];
  return places.map((place) => {
    const here = rows.filter(({ spoilsThrough }) => spoilsThrough === place);
    return {
      place,
      title: here.map(({ title }) => title).join('; '),
      told: here.map(({ told }) => told).join(' '),
    };
  });
}

/** One more than a page has, where there are more. */
async function writtenBy({ userId, readingId }: Reader, page: number): Promise<OwnPost[]> {
  const rows = await everything.post.findMany({
    where: { readingId, authorId: userId, removedAt: null },
    select: {
      ...{ id: true, threadId: true, spoilsThrough: true, createdAt: true },
      versions: { orderBy: { spoilsThrough: 'desc' }, take: 1, select: { marked: true } },
    },
    orderBy: [{ spoilsThrough: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * ownPostsAPage,
    take: ownPostsAPage + 1,
  });
  return rows.map(({ versions, ...row }) => ({ ...row, html: versions[0]?.marked ?? '' }));
}
