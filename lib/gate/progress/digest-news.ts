import 'server-only';
import { query, queryRows, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { visibleSql } from '../core/visibility';
import { newPostsSql, type News } from '../threads/read-state';

/** What is new in one reading, in counts, and what of it no digest has told: numbers of versions, by thread. */
export type DigestNews = News & { threadCount: number; untold: UntoldNews[] };
export type UntoldNews = { threadId: string; numbers: string };

/** All of it is counted over what the reader may see now: whether a digest is sent depends on nothing else. */
export const digestNewsQuery = (reader: Reader): Query<Gated<DigestNews>> =>
  query(
    sql`
      with talk as (
        select t.id, n.fresh, n.opened, n.untold
        from "Thread" t
        cross join lateral (
          select count(*) filter (where not one.opened)::int as fresh, count(*) filter (where one.opened)::int as opened,
            range_agg(int4range(one.number, one.number + 1)) filter (where not coalesce(one.number <@ (
              select d.told from "DigestState" d
              where d."userId" = ${reader.userId}::uuid and d."threadId" = t.id), false)) as untold
          from (${newPostsSql(reader, sql`t.id`)}) one) n
        where ${visibleSql(reader, 't')} and t."removedAt" is null and n.fresh + n.opened > 0)
      select count(*)::int as "threadCount", coalesce(sum(fresh), 0)::int as fresh,
        coalesce(sum(opened), 0)::int as opened,
        coalesce(json_agg(json_build_object('threadId', id, 'numbers', untold::text) order by id)
          filter (where untold is not null), '[]') as untold
      from talk`,
    ([row]: DigestNews[]) => pass(row ?? NOTHING),
  );

const NOTHING: DigestNews = { fresh: 0, opened: 0, threadCount: 0, untold: [] };

/** Notes that a digest told somebody of these: none tells of them again. */
export const markDigestTold = (userId: string, told: UntoldNews[]) =>
  queryRows(sql`
    insert into "DigestState" as d ("userId", "threadId", told)
    select ${userId}::uuid, t.id, n.numbers::int4multirange
    from json_to_recordset(${JSON.stringify(told)}::json) as n ("threadId" uuid, numbers text)
    join "Thread" t on t.id = n."threadId" order by t.id
    on conflict ("userId", "threadId") do update set told = d.told + excluded.told`);
