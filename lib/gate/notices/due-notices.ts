import 'server-only';
import { query, queryRows, type Query } from '../../db/query';
import { raw, sql, type Sql } from '../../db/unguarded';

/** By which ways notices go out with a tick. */
export type Channel = 'mail' | 'push';

/** Which notice: nobody but the gate needs to know more of it. */
export type NoticeKey = { userId: string; kind: string; itemId: string; actorId: string };

/** Whether a notice `n` is to go out by this way. Set as it is written (insert-notices.sql.ts), and by nothing afterwards. */
export const isDueSql = (channel: Channel): Sql => raw(`n.${columns[channel]}`);

const columns = { mail: '"mailDue"', push: '"pushDue"' };

/** Everybody to whom something is to go out. What is shown to them is asked when it is sent. */
export const duePeopleQuery = (channel: Channel): Query<string[]> =>
  query(
    sql`select distinct n."userId" from "Notice" n where ${isDueSql(channel)} order by n."userId"`,
    (rows: { userId: string }[]) => rows.map(({ userId }) => userId),
  );

export const dueKeysQuery = (userId: string, channel: Channel): Query<NoticeKey[]> =>
  query(
    sql`
      select n."userId", n.kind, n."itemId", n."actorId" from "Notice" n
      where n."userId" = ${userId}::uuid and ${isDueSql(channel)}`,
    (rows: NoticeKey[]) => rows,
  );

/** They went out by this way, or there is no reason for it any more. */
export const settleNotices = (channel: Channel, keys: readonly NoticeKey[]) =>
  queryRows(sql`
    update "Notice" n set ${raw(columns[channel])} = false
    from json_to_recordset(${JSON.stringify(keys)}::json) k ("userId" uuid, kind text, "itemId" uuid, "actorId" uuid)
    where n."userId" = k."userId" and n.kind::text = k.kind and n."itemId" = k."itemId" and n."actorId" = k."actorId"`);
