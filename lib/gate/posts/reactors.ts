import 'server-only';
import { queryRows } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import type { Feeling } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { hasShownToReachSql, visibleSql } from '../core/visibility';

/** Who had a feeling: members by name, in the order of their names, and how many more. */
export type ReactorGroup = { feeling: Feeling; names: string[]; others: number };
/** Who reacted to a post, in the order of the feelings. */
export type ReactorsView = { threadId: string; author: string; groups: ReactorGroup[] };

/**
 * Who reacted to a post that the reader can see. A reaction tells that somebody has come to the post's mark: it has a
 * name only where the reader knows that already. Null when the post is hidden, foreign, removed or never was.
 */
export async function readReactors(reader: Reader, postId: string): Promise<Gated<ReactorsView> | null> {
  const [row] = await queryRows<ReactorsView>(sql`
    select p."threadId", author.name as author, coalesce((
      select json_agg(json_build_object('feeling', g.feeling, 'names', g.names, 'others', g.others) order by g.feeling)
      from (${reactorGroupsSql(reader)}) g), '[]') as groups
    from "Post" p join "User" author on author.id = p."authorId"
    where ${visibleSql(reader, 'p')} and p.id = ${postId}::uuid and p."removedAt" is null`);
  return row ? pass(row) : null;
}

/** By feeling, those of a post `p`; who has left the club is among the others. */
const reactorGroupsSql = (reader: Reader): Sql => sql`
  select r.feeling, (count(*) filter (where m."userId" is null))::int as others,
    coalesce(json_agg(u.name order by lower(u.name), u.id) filter (where m."userId" is not null), '[]') as names
  from "Reaction" r join "User" u on u.id = r."userId"
  left join "Membership" m on m."clubId" = ${reader.clubId}::uuid and m."userId" = r."userId"
    and m.standing = 'active' and ${hasShownToReachSql(reader, 'm', 'p."spoilsThrough"')}
  where r."postId" = p.id group by r.feeling`;
