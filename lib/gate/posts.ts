import 'server-only';
import { rowsOf, sql, type Sql } from '../db/everything';
import { type Gated, pass, passAll } from './gated';
import { beside, dated, post, type PostRow, type PostView } from './post-view';
import type { Reader } from './reader';
import { openIn, postsOpenAhead } from './rule';

/** A page (1..) of a thread, and how many of its posts are open in all. */
export type PostPage = { posts: Gated<PostView>[]; page: number; count: number };

export const postsAPage = 50;

/** By its number (1..), or the one on which an open post stands. */
export type WhichPage = number | { of: string };

/** A page of a thread's open posts, oldest first. */
export async function postsOf(reader: Reader, threadId: string, which: WhichPage): Promise<PostPage> {
  const [row] = await rowsOf<{ page: PageRow }>(sql`select ${pageIn(reader, threadId, which)} as page`);
  return pageOf(row!.page);
}

export type PageRow = { posts: PostRow[] | null; page: number; count: number };

export const pageOf = ({ page, count, posts }: PageRow): PostPage => ({
  ...{ page, count },
  posts: passAll((posts ?? []).map(dated)),
});

/** A page as one value of a statement. */
export const pageIn = (reader: Reader, threadId: string, which: WhichPage): Sql => sql`(
  with page as (select ${typeof which === 'number' ? sql`${which}::int` : pageWith(reader, threadId, which.of)} as page)
  select json_build_object('page', page, 'count', ${howMany(reader, threadId)}, 'posts', (
    select json_agg(${post(reader)} order by p."createdAt", p.id) from (
      select p.id from "Post" p where ${openIn(reader, 'p')} and p."threadId" = ${threadId}::uuid
      order by p."createdAt", p.id limit ${postsAPage} offset (page - 1) * ${postsAPage}) chosen
      join "Post" p on p.id = chosen.id ${beside(reader)}))
  from page)`;

/** Open posts of a thread, without reading them all: those that stand are counted by place, and those removed are few. */
const howMany = (reader: Reader, threadId: string): Sql => sql`(
  (select coalesce(sum(n.posts), 0)::int from "ThreadTally" n where n."readingId" = ${reader.readingId}::uuid
    and n."threadId" = ${threadId}::uuid and n."spoilsThrough" <= ${reader.readThrough})
  + (select count(*)::int from ${postsOpenAhead(reader)} p
    where p."threadId" = ${threadId}::uuid and p."removedAt" is null)
  + (select count(*)::int from "Post" p
    where p."threadId" = ${threadId}::uuid and p."removedAt" is not null and ${openIn(reader, 'p')}))`;

/** 1 for a post that is hidden, elsewhere or never was. */
const pageWith = (reader: Reader, threadId: string, id: string): Sql => sql`(
  select 1 + (count(*) / ${postsAPage})::int from "Post" p, "Post" target
  where ${openIn(reader, 'p')} and p."threadId" = ${threadId}::uuid
    and ${openIn(reader, 'target')} and target."threadId" = ${threadId}::uuid and target.id = ${id}::uuid
    and (p."createdAt", p.id) < (target."createdAt", target.id))`;

/** One open post; null when hidden, foreign or never there. */
export async function postOf(reader: Reader, id: string): Promise<Gated<PostView> | null> {
  const [row] = await rowsOf<{ post: PostRow }>(sql`
    select ${post(reader)} as post from "Post" p ${beside(reader)}
    where ${openIn(reader, 'p')} and p.id = ${id}::uuid`);
  return row ? pass(dated(row.post)) : null;
}
