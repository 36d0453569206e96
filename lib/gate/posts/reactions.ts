import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import type { Feeling } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { ReactionView } from './post-view.sql';
import type { Reader } from '../core/reader';
import { visibleSql } from '../core/visibility';
import { deleteReactionNoticeSql, insertReactionNoticeSql } from '../notices/insert-notices.sql';

type ReactionChange = { postId: string; feeling: Feeling; on: boolean };

/** Sets or takes back a feeling, and answers what is felt about the post then. Null when it is hidden, foreign, removed or never was. */
export async function react(reader: Reader, change: ReactionChange): Promise<Gated<ReactionView[]> | null> {
  const [row] = await queryRows<{ reactions: ReactionView[] }>(sql`
    with post as (
      select p.* from "Post" p
      where ${visibleSql(reader, 'p')} and p.id = ${change.postId}::uuid and p."removedAt" is null),
    done as (${change.on ? insertReactionSql(reader, change) : deleteReactionSql(reader, change)}),
    ${change.on ? insertReactionNoticeSql(reader.userId, now()) : deleteReactionNoticeSql(reader.userId, reactionsAfterSql(reader, change))}
    select coalesce((select json_agg(r order by r.feeling) from (
      select feeling, count(*)::int as count, bool_or("userId" = ${reader.userId}::uuid) as mine
      from (${reactionsAfterSql(reader, change)}) as felt group by feeling) r), '[]') as reactions
    from post`);
  return row ? pass(row.reactions) : null;
}

/** Twice is once: a second press of the same button finds the first. */
const insertReactionSql = ({ userId }: Reader, { feeling }: ReactionChange): Sql => sql`
  insert into "Reaction" (id, "clubId", "postId", "userId", feeling, "createdAt")
  select ${newId()}::uuid, "clubId", id, ${userId}::uuid, ${feeling}::"Feeling", ${now().toISOString()}::timestamp
  from post on conflict do nothing`;

const deleteReactionSql = ({ userId }: Reader, { feeling }: ReactionChange): Sql => sql`
  delete from "Reaction" r using post
  where r."postId" = post.id and r."userId" = ${userId}::uuid and r.feeling = ${feeling}::"Feeling"`;

/** A statement sees the table as it was before it: all but this feeling of theirs, and that where it is set. */
const reactionsAfterSql = ({ userId }: Reader, { feeling, on }: ReactionChange): Sql => sql`
  select r.feeling, r."userId" from "Reaction" r
  where r."postId" = post.id and not (r."userId" = ${userId}::uuid and r.feeling = ${feeling}::"Feeling")
  union all select ${feeling}::"Feeling", ${userId}::uuid where ${on}`;
