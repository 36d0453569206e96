import 'server-only';
import { constantQuery, query, type Query } from '../../db/query';
import { raw, sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { hiddenSql, openedBySql, visibleSql, type OpenedBy } from '../core/visibility';
import { parseAhead, threadAheadSql, type AheadRow, type AheadView } from './ahead';

export type ThreadView = {
  id: string;
  /** Null when its opening post was removed. */
  title: string | null;
  author: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
  pinned: boolean;
  locked: boolean;
  createdAt: Date;
};
/** All that a Marked reader learns of a thread ahead: its place. */
export type CoveredThread = { kind: 'covered'; id: string; place: number };
/** With what waits further on in it. */
export type OpenThread = { kind: 'open'; thread: Gated<ThreadView>; ahead: AheadView };

/** An open thread with what waits further on in it, as a row. Times are milliseconds since 1970. */
export type OpenThreadRow = ThreadRow & AheadRow;

/** One thread that is open to the reader; null when it is hidden, foreign or never was. */
export const openThreadQuery = (reader: Reader, id: string): Query<OpenThread | null> =>
  query(openThreadSql(reader, id), ([row]: OpenThreadRow[]) => (row ? parseOpenThread(row) : null));

export function openThreadSql(reader: Reader, id: string, extraColumns = sql``): Sql {
  const { waiting, covers } = threadAheadSql(reader);
  return sql`
    select ${threadColumns}, ${openedBySql(reader, 't')} as "openedBy", ${waiting} as waiting, ${covers} as covers ${extraColumns}
    from "Thread" t join "User" author on author.id = t."authorId"
    where ${visibleSql(reader, 't')} and t.id = ${id}::uuid`;
}

export const parseOpenThread = ({ waiting, covers, ...row }: OpenThreadRow): OpenThread => ({
  kind: 'open',
  thread: pass(parseDates(row)),
  ahead: parseAhead({ waiting, covers }),
});

/** The cover of a thread that waits for a Marked reader; null for every other thread and reader. */
export const coveredThreadQuery = (reader: Reader, id: string): Query<CoveredThread | null> =>
  reader.veil === 'sealed'
    ? constantQuery(null)
    : query(
        sql`
          select t."spoilsThrough" as place from "Thread" t
          where ${hiddenSql(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`,
        ([row]: { place: number }[]) => (row ? { kind: 'covered', id, place: row.place } : null),
      );

export const millisecondsSql = (column: string): Sql => raw(`(extract(epoch from ${column}) * 1000)::float8`);

/** A thread `t` with its author. Without its title where its opening post was removed. */
export const threadColumns = sql`t.id, case when t."removedAt" is null then t.title end as title, author.name as author,
  t."spoilsThrough", t."pinnedAt" is not null as pinned, t."lockedAt" is not null as locked,
  ${millisecondsSql('t."createdAt"')} as "createdAt"`;

export type ThreadRow = Omit<ThreadView, 'createdAt'> & { createdAt: number };

export const parseDates = <R extends ThreadRow>({ createdAt, ...row }: R) => ({
  ...row,
  createdAt: new Date(createdAt),
});
