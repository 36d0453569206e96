import 'server-only';
import { query, queryRows, type Query } from '../../db/query';
import type { FollowLevel } from '../../db/generated/enums';
import { sql, type Sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { visibleSql } from '../core/visibility';

/** What a person hears of a reading where they chose nothing. */
const DEFAULT_LEVEL = 'answers';

/**
 * How much a person wants to be told of a thread `t`: as they chose for it, or for its reading. Of a thread that they
 * began they are told everything, unless they want nothing of the reading.
 */
export const followLevelSql = (userId: Sql): Sql => sql`coalesce(
  (select f.level from "ThreadFollow" f where f."userId" = ${userId} and f."threadId" = t.id),
  (select case when t."authorId" = ${userId} and f.level is distinct from 'nothing' then 'everything' else f.level end
    from (select 1) one left join "ReadingFollow" f on f."userId" = ${userId} and f."readingId" = t."readingId"),
  ${DEFAULT_LEVEL}::"FollowLevel")`;

/** How much the reader wants to be told of their reading. */
export const readingFollowQuery = (reader: Reader): Query<FollowLevel> =>
  query(
    sql`
      select f.level from "ReadingFollow" f
      where f."userId" = ${reader.userId}::uuid and f."readingId" = ${reader.readingId}::uuid`,
    ([row]: { level: FollowLevel }[]) => row?.level ?? DEFAULT_LEVEL,
  );

export const followReading = (reader: Reader, level: FollowLevel) =>
  queryRows(sql`
    insert into "ReadingFollow" ("userId", "readingId", level)
    values (${reader.userId}::uuid, ${reader.readingId}::uuid, ${level}::"FollowLevel")
    on conflict ("userId", "readingId") do update set level = excluded.level`);

/** False for a thread that is not open to the reader: it is as if it never was. */
export async function followThread(reader: Reader, threadId: string, level: FollowLevel): Promise<boolean> {
  const rows = await queryRows(sql`
    insert into "ThreadFollow" ("userId", "threadId", level)
    select ${reader.userId}::uuid, t.id, ${level}::"FollowLevel" from "Thread" t
    where ${visibleSql(reader, 't')} and t.id = ${threadId}::uuid
    on conflict ("userId", "threadId") do update set level = excluded.level
    returning level`);
  return rows.length === 1;
}
