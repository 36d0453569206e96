import 'server-only';
import { query, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import { userIdSql, type Requester } from '../core/reader';
import { bundleKeySql, MOST_NOTICES, shownNoticesSql } from './notice-rule.sql';

/** How many notices somebody has not read, 0..MOST_NOTICES: of those that show to them, and no others. */
export const noticeCountQuery = (who: Requester): Query<number> =>
  query(
    sql`
      select count(*)::int as count from (
        select distinct n.kind, ${bundleKeySql}
        from (${shownNoticesSql(userIdSql(who), sql`n."readAt" is null`)}) n
        limit ${MOST_NOTICES}) bundle`,
    ([row]: { count: number }[]) => row?.count ?? 0,
  );
