import 'server-only';
import { newId, now } from '@/lib/ambient';
import { rowsOf, sql, type Sql } from '../db/everything';
import type { Feeling } from '../db/generated/enums';
import { type Gated, pass } from './gated';
import type { ReactionView } from './post-view';
import type { Reader } from './reader';
import { openIn } from './rule';

type Felt = { postId: string; feeling: Feeling; on: boolean };

/** Sets or takes back a feeling, and answers what is felt about the post then. Null when it is hidden, foreign, removed or never was. */
export async function react(reader: Reader, felt: Felt): Promise<Gated<ReactionView[]> | null> {
  const [row] = await rowsOf<{ reactions: ReactionView[] }>(sql`
    with post as (
      select p.id, p."clubId" from "Post" p
      where ${openIn(reader, 'p')} and p.id = ${felt.postId}::uuid and p."removedAt" is null),
    done as (${felt.on ? set(reader, felt) : takeBack(reader, felt)})
    select coalesce((select json_agg(r order by r.feeling) from (
      select feeling, count(*)::int as count, bool_or("userId" = ${reader.userId}::uuid) as mine
      from (${feltThen(reader, felt)}) as felt group by feeling) r), '[]') as reactions
    from post`);
  return row ? pass(row.reactions) : null;
}

/** Twice is once: a second press of the same button finds the first. */
const set = ({ userId }: Reader, { feeling }: Felt): Sql => sql`
  insert into "Reaction" (id, "clubId", "postId", "userId", feeling, "createdAt")
  select ${newId()}::uuid, "clubId", id, ${userId}::uuid, ${feeling}::"Feeling", ${now().toISOString()}::timestamp
  from post on conflict do nothing`;

const takeBack = ({ userId }: Reader, { feeling }: Felt): Sql => sql`
  delete from "Reaction" r using post
  where r."postId" = post.id and r."userId" = ${userId}::uuid and r.feeling = ${feeling}::"Feeling"`;

/** A statement sees the table as it was before it: all but this feeling of theirs, and that where it is set. */
const feltThen = ({ userId }: Reader, { feeling, on }: Felt): Sql => sql`
  select r.feeling, r."userId" from "Reaction" r
  where r."postId" = post.id and not (r."userId" = ${userId}::uuid and r.feeling = ${feeling}::"Feeling")
  union all select ${feeling}::"Feeling", ${userId}::uuid where ${on}`;
