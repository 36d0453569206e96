import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { NoticeKind } from '../../db/generated/enums';
import { sql, unguardedDb, type Sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { reachedSql, visibleSql } from '../core/visibility';
import { bundleKeySql, shownNoticesSql } from './notice-rule.sql';

/** All kinds of notices, by name. */
export const noticeKinds = NoticeKind;

/** Notices that are told as one; `key`: their thread, post or club. */
export type NoticeBundle = { kind: NoticeKind; key: string };

/** A person has read their notices of before a moment: one bundle, or all. What does not show to them stays as it is. */
export async function markNoticesRead(userId: string, until: Date, bundle: NoticeBundle | null) {
  await queryRows(sql`
    update "Notice" told set "readAt" = ${timestampSql(now())}
    from (${shownNoticesSql(sql`${userId}::uuid`, sql`n."readAt" is null`)}) n
    where told."userId" = n."userId" and told.kind = n.kind and told."itemId" = n."itemId"
      and told."actorId" = n."actorId" and n."createdAt" <= ${timestampSql(until)} and ${inBundleSql(bundle)}`);
  await forgetOldNotices(userId);
}

/** What was read so long ago is told no more. */
const DAYS_KEPT = 90;

const forgetOldNotices = (userId: string) =>
  unguardedDb.notice.deleteMany({
    where: { userId, readAt: { lt: new Date(now().getTime() - DAYS_KEPT * 86_400_000) } },
  });

const inBundleSql = (bundle: NoticeBundle | null): Sql =>
  bundle ? sql`n.kind = ${bundle.kind}::"NoticeKind" and ${bundleKeySql} = ${bundle.key}::uuid` : sql`true`;

/** What was told of a reading's posts before a moment, as far as `place`, is read. */
export const readReadingNoticesSql = (reader: Reader, place: number, until: Date): Sql => sql`
  update "Notice" n set "readAt" = ${timestampSql(now())}
  where n."userId" = ${reader.userId}::uuid and n."readingId" = ${reader.readingId}::uuid and n."readAt" is null
    and ${reachedSql(reader, 'n."spoilsThrough"')} and n."spoilsThrough" <= ${place}
    and n."createdAt" <= ${timestampSql(until)} and n.kind in ('mention', 'answer', 'quotation', 'post')`;

/** Of posts that were shown, as a bookmark at `place` showed them: what was told of them is read. */
export const readNoticesSql = (reader: Reader, postIds: string[], place: number): Sql => sql`
  update "Notice" n set "readAt" = ${timestampSql(now())} from "Post" said
  where n."userId" = ${reader.userId}::uuid and n."itemId" = any(${postIds}::uuid[]) and n."readAt" is null
    and said.id = n."itemId" and ${visibleSql(reader, 'said')} and ${reachedSql(reader, 'n."spoilsThrough"')}
    and n."spoilsThrough" <= ${place}`;

// The database keeps times without a zone, and all of them are UTC.
const timestampSql = (at: Date): Sql => sql`${at.toISOString()}::timestamp`;
