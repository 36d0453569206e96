import 'server-only';
import { query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, passAll } from '../core/gated';
import {
  parsePostRow,
  postJoins,
  postJson,
  postNewsSql,
  postStateJson,
  type PostRow,
  type PostState,
  type PostView,
} from './post-view.sql';
import type { Reader } from '../core/reader';
import { reachedSql, visibleSql, visiblePostsAheadSql } from '../core/visibility';
import { firstNewPostSql, shownSql } from '../threads/read-state';

/** A page (1..) of a thread, how many of its posts are open in all, and the id of the first that is new to the reader. */
export type PostPage = { posts: Gated<PostView>[]; page: number; count: number; firstNew: string | null };

export const POSTS_PER_PAGE = 50;

/** By its number (1..), the one on which an open post stands, or that of the first new post. */
export type PageRef = number | { withPost: string } | 'first-new';

/** A page of a thread's open posts, oldest first. */
export const postPageQuery = (reader: Reader, threadId: string, pageRef: PageRef): Query<PostPage> =>
  query(sql`select ${postPageSql(reader, threadId, pageRef)} as page`, ([row]: { page: PostPageRow }[]) =>
    parsePostPage(row!.page),
  );

export type PostPageRow = Omit<PostPage, 'posts'> & { posts: PostRow[] | null };

export const parsePostPage = ({ page, count, firstNew, posts }: PostPageRow): PostPage => ({
  page,
  count,
  firstNew,
  posts: passAll((posts ?? []).map(parsePostRow)),
});

/** A page as one value of a statement. */
export const postPageSql = (reader: Reader, threadId: string, pageRef: PageRef): Sql => sql`(
  with page as (select ${pageRefSql(reader, threadId, pageRef)} as page),
  seen as materialized (select ${shownSql(reader, sql`${threadId}::uuid`)} as shown)
  select json_build_object('page', page, 'count', ${visiblePostCountSql(reader, threadId)},
    'firstNew', ${firstNewPostSql(reader, sql`${threadId}::uuid`)}, 'posts', (
    select json_agg(${postJson(reader, postNewsSql(reader, sql`(select shown from seen)`))} order by p."createdAt", p.id)
    from ${chosenPostsSql(reader, threadId, sql`page`)} ${postJoins(reader)}))
  from page)`;

const chosenPostsSql = (reader: Reader, threadId: string, page: Sql): Sql => sql`(
  select p.id from "Post" p where ${visibleSql(reader, 'p')} and p."threadId" = ${threadId}::uuid
  order by p."createdAt", p.id limit ${POSTS_PER_PAGE} offset (${page} - 1) * ${POSTS_PER_PAGE}) chosen
  join "Post" p on p.id = chosen.id`;

/** What may change of a page of a thread that is open to the reader; null for every other thread. */
export type ThreadState = { count: number; posts: PostState[] };

export const threadStateQuery = (reader: Reader, threadId: string, page: number): Query<ThreadState | null> =>
  query(
    sql`
      select ${visiblePostCountSql(reader, threadId)} as count, coalesce((
        select json_agg(${postStateJson(reader)} order by p."createdAt", p.id)
        from ${chosenPostsSql(reader, threadId, sql`${page}::int`)} ${postJoins(reader)}), '[]') as posts
      from "Thread" t where ${visibleSql(reader, 't')} and t.id = ${threadId}::uuid`,
    ([row]: ThreadState[]) => row ?? null,
  );

/** Open posts of a thread, without reading them all: those that stand are counted by place, and those removed are few. */
const visiblePostCountSql = (reader: Reader, threadId: string): Sql => sql`(
  (select coalesce(sum(n.posts), 0)::int from "ThreadTally" n where n."readingId" = ${reader.readingId}::uuid
    and n."threadId" = ${threadId}::uuid and ${reachedSql(reader, 'n."spoilsThrough"')})
  + (select count(*)::int from ${visiblePostsAheadSql(reader)} p
    where p."threadId" = ${threadId}::uuid and p."removedAt" is null)
  + (select count(*)::int from "Post" p
    where p."threadId" = ${threadId}::uuid and p."removedAt" is not null and ${visibleSql(reader, 'p')}))`;

function pageRefSql(reader: Reader, threadId: string, pageRef: PageRef): Sql {
  if (typeof pageRef === 'number') return sql`${pageRef}::int`;
  if (pageRef === 'first-new')
    return pageNumberSql(reader, threadId, firstNewPostSql(reader, sql`${threadId}::uuid`));
  return pageNumberSql(reader, threadId, sql`${pageRef.withPost}::uuid`);
}

/** 1 for a post that is hidden, elsewhere or never was. */
const pageNumberSql = (reader: Reader, threadId: string, id: Sql): Sql => sql`(
  select 1 + (count(*) / ${POSTS_PER_PAGE})::int from "Post" p, "Post" target
  where ${visibleSql(reader, 'p')} and p."threadId" = ${threadId}::uuid
    and ${visibleSql(reader, 'target')} and target."threadId" = ${threadId}::uuid and target.id = ${id}
    and (p."createdAt", p.id) < (target."createdAt", target.id))`;
