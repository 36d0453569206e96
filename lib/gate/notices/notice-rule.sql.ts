import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { sql, type Sql } from '../../db/unguarded';
import { columnReader } from '../core/reader';
import { reachedSql, visibleSql } from '../core/visibility';
import { isOpenInvitationSql } from './invitation-notices';

/** Counting and listing end here: nobody reads more at once. */
export const MOST_NOTICES = 100;

/**
 * Whether a notice `n` shows to the reader whose columns are `m`, `r` and `p`: its place is reached, and its post is open to
 * them and stands. What was decided about a report shows also where the post was removed.
 */
export const shownNoticeSql = sql`(
  ${reachedSql(columnReader, 'n."spoilsThrough"')} and exists (
    select from "Post" said where said.id = n."itemId" and ${visibleSql(columnReader, 'said')}
      and (said."removedAt" is null or n.kind = 'report')))`;

/** Several notices that are told as one: the new posts of a thread, the reactions to a post, invitations to a club. */
export const bundleKeySql = sql`case n.kind when 'post' then n."threadId" when 'invitation' then n."clubId" else n."itemId" end`;

/**
 * The notices `n` that show to a person, as the source of a statement, with their clubs `m`, readings `r` and bookmarks
 * `p`. Who was declined or is invited is a member of nothing, and is told. `condition` is asked of each; an index answers it for those that are not read, however many lie ahead.
 */
export const shownNoticesSql = (userId: Sql, condition: Sql): Sql => sql`
  select n.*, m.id as "membershipId"
  from "Membership" m
  join "Reading" r on r."clubId" = m."clubId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  join "Notice" n on n."userId" = m."userId" and n."readingId" = r.id
  where m."userId" = ${userId} and m.standing = 'active' and ${condition} and ${shownNoticeSql}
  union all
  select n.*, m.id from "Membership" m
  join "Notice" n on n."userId" = m."userId" and n."clubId" = m."clubId" and n.kind = 'admitted'
  where m."userId" = ${userId} and m.standing = 'active' and ${condition}
  union all
  select n.*, null::uuid from "Notice" n
  where n."userId" = ${userId} and n.kind = 'declined' and ${condition}
  union all
  select n.*, null::uuid from "Notice" n
  where n."userId" = ${userId} and n.kind = 'invitation' and ${condition} and ${isOpenInvitationSql(now())}`;
