import 'server-only';
import type { Prisma } from '../db/everything';
import { everything } from '../db/everything';
import type { Feeling } from '../db/generated/enums';
import { type Gated, passAll } from './gated';
import { reactionsOn } from './reactions';
import { mayModerate, type Reader } from './reader';
import { isOpenTo, openTo, openVersions } from './rule';

/** A cover inside a post, and what stands behind it once the reader looked. */
export type CoverView = { id: string; ordinal: number; place: number; html: string | null };
export type ReactionView = { feeling: Feeling; count: number; mine: boolean };

export type PostView = {
  id: string;
  opening: boolean;
  author: string;
  mine: boolean;
  spoilsThrough: number;
  createdAt: Date;
  /** When what this reader sees of it last changed. */
  editedAt: Date | null;
  /** Safe HTML with a token for each cover (lib/markup). Empty when removed, but for moderators. */
  html: string;
  covers: CoverView[];
  /** The post it answers, where that is open to the reader. */
  answers: { id: string; author: string } | null;
  reactions: ReactionView[];
  removedBy: 'author' | 'moderator' | null;
};

export const postsAPage = 50;

const mark = { id: true, readingId: true, authorId: true, spoilsThrough: true } as const;

const viewFor = (reader: Reader) =>
  ({
    ...mark,
    opening: true,
    createdAt: true,
    removedAt: true,
    removedById: true,
    author: { select: { name: true } },
    parent: { select: { ...mark, author: { select: { name: true } } } },
    versions: {
      where: openVersions(reader),
      orderBy: { spoilsThrough: 'desc' },
      take: 1,
      select: { marked: true, sealed: true, changedAt: true },
    },
    asides: {
      where: { spoilsThrough: { gt: reader.readThrough } },
      select: { id: true, ordinal: true, spoilsThrough: true },
    },
  }) satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: ReturnType<typeof viewFor> }>;

/** A page (1..) of a thread's posts that are open, oldest first. */
export async function postsOf(reader: Reader, threadId: string, page: number): Promise<Gated<PostView>[]> {
  const rows = await everything.post.findMany({
    where: { AND: [openTo(reader), { threadId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * postsAPage,
    take: postsAPage,
    select: viewFor(reader),
  });
  return passAll(await viewsOf(reader, rows));
}

/** How many posts of a thread are open to the reader, for the page numbers. */
export const openPostsIn = (reader: Reader, threadId: string) =>
  everything.post.count({ where: { AND: [openTo(reader), { threadId }] } });

/** The page (1..) of its thread on which an open post stands; 1 for any other. */
export async function pageOfPost(reader: Reader, threadId: string, id: string): Promise<number> {
  const within = { AND: [openTo(reader), { threadId }] };
  const post = await everything.post.findFirst({
    where: { AND: [within, { id }] },
    select: { createdAt: true },
  });
  if (!post) return 1;
  const { createdAt } = post;
  const before = { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
  const earlier = await everything.post.count({ where: { AND: [within, before] } });
  return Math.floor(earlier / postsAPage) + 1;
}

/** One open post; null when hidden, foreign or never there. */
export async function postOf(reader: Reader, id: string): Promise<Gated<PostView> | null> {
  const row = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id }] },
    select: viewFor(reader),
  });
  return row ? (passAll(await viewsOf(reader, [row]))[0] ?? null) : null;
}

async function viewsOf(reader: Reader, rows: Row[]): Promise<PostView[]> {
  const ids = rows.map(({ id }) => id);
  const [reactions, opened] = await Promise.all([reactionsOn(reader, ids), lookedAt(reader, ids)]);
  return rows.map((row) => ({
    ...words(reader, row, opened),
    id: row.id,
    opening: row.opening,
    author: row.author.name,
    mine: row.authorId === reader.userId,
    spoilsThrough: row.spoilsThrough,
    createdAt: row.createdAt,
    answers:
      row.parent && isOpenTo(reader, row.parent)
        ? { id: row.parent.id, author: row.parent.author.name }
        : null,
    reactions: row.removedAt ? [] : (reactions.get(row.id) ?? []),
    removedBy: removedBy(row),
  }));
}

/** What stands behind the covers that the reader looked at, by aside. */
async function lookedAt(reader: Reader, postIds: string[]): Promise<Map<string, string>> {
  if (reader.looks.length === 0) return new Map();
  const rows = await everything.aside.findMany({
    where: { AND: [openTo(reader), { postId: { in: postIds }, spoilsThrough: { gt: reader.readThrough } }] },
    select: { id: true, html: true },
  });
  return new Map(rows.map(({ id, html }) => [id, html]));
}

function words(reader: Reader, row: Row, opened: Map<string, string>) {
  const version = row.versions[0];
  if (!version || (row.removedAt && !mayModerate(reader))) return { html: '', covers: [], editedAt: null };
  if (reader.veil === 'sealed') return { html: version.sealed, covers: [], editedAt: version.changedAt };
  const covers = row.asides.map(({ id, ordinal, spoilsThrough }) => ({
    id,
    ordinal,
    place: spoilsThrough,
    html: opened.get(id) ?? null,
  }));
  return { html: version.marked, covers, editedAt: version.changedAt };
}

function removedBy({ removedAt, removedById, authorId }: Row) {
  if (!removedAt) return null;
  return removedById === authorId ? ('author' as const) : ('moderator' as const);
}
