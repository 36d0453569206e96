import 'server-only';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { OutlineChangeKind } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import type { BookReader } from '../core/reader';
import { bookVisibleSql } from '../core/visibility';

export type OutlineChangeView = {
  id: string;
  by: string;
  kind: OutlineChangeKind;
  /** The labels that it is about. */
  labels: string[];
  title: string | null;
  /** In milliseconds since 1970. */
  at: number;
};

const MOST_LINES = 200;

/** How often chapters were put into or taken out of some books; no line for a book of which none was. */
export async function countOutlineRevisions(bookIds: string[]): Promise<Map<string, number>> {
  const rows = await queryRows<{ bookId: string; changes: number }>(sql`
    select "bookId", count(*)::int as changes from "OutlineChange"
    where "bookId" = any(${bookIds}::uuid[]) and kind in ('added', 'removed') group by "bookId"`);
  return new Map(rows.map(({ bookId, changes }) => [bookId, changes]));
}

/**
 * The latest changes of a club's own outline, the last first. Of a title that lies ahead there is no line, unless this
 * person wrote it.
 */
export async function listOutlineChanges(reader: BookReader): Promise<Gated<OutlineChangeView>[]> {
  const rows = await queryRows<Omit<OutlineChangeView, 'labels'> & { labels: string }>(sql`
    select h.id, u.name as by, h.kind, h.labels, h.title,
      (extract(epoch from h."createdAt") * 1000)::float8 as at
    from "OutlineChange" h join "User" u on u.id = h."authorId" where ${bookVisibleSql(reader, 'h')}
    order by h."createdAt" desc, h.ordinal, h.id limit ${MOST_LINES}`);
  return passAll(rows.map(({ labels, ...row }) => ({ ...row, labels: labels.split('\n') })));
}
