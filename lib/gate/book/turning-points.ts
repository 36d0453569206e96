import 'server-only';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import { passAll } from '../core/gated';
import type { Reader } from '../core/reader';
import { bookOrOwnClubSql, bookVisibleSql, openedBy, type OpenedBy } from '../core/visibility';
import { toCovers, type WithCovers } from './covers';

export type TurningPointView = {
  id: string;
  title: string;
  told: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
  /** Who in the club wrote it; null for what came with the book or with a file. */
  by: string | null;
  /** The club wrote it, and so it can be reported to those who run it. */
  isOwn: boolean;
};

/** The turning points that the book has told the reader. */
export async function listTurningPoints(reader: Reader): Promise<WithCovers<TurningPointView>> {
  const rows = await queryRows<TurningPointRow>(sql`
    select r.id, r."spoilsThrough", is_open as "isOpen",
      case when is_open then r.title end as title, case when is_open then r.told end as told,
      case when is_open then writer.name end as by, r."clubId" is not null as "isOwn"
    from "Reveal" r left join "User" writer on writer.id = r."authorId",
      lateral (select ${bookVisibleSql(reader, 'r')}) as rule (is_open)
    where ${bookOrOwnClubSql(reader, 'r')} and (is_open or ${reader.veil === 'marked'})
    order by r."spoilsThrough", r.id`);
  const open = rows
    .filter((row): row is VisibleRow => row.isOpen)
    .map(({ isOpen: _, ...row }) => ({ ...row, openedBy: openedBy(reader, row) }));
  return { open: passAll(open), covers: toCovers(rows.filter(({ isOpen }) => !isOpen)) };
}

type VisibleRow = Omit<TurningPointView, 'openedBy'> & { isOpen: true };
type TurningPointRow = VisibleRow | { isOpen: false; id: string; spoilsThrough: number };
