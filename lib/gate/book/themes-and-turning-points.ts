import 'server-only';
import { unguardedDb, queryRows, sql } from '../../db/unguarded';
import { type Gated, pass, passAll } from '../core/gated';
import type { Reader } from '../core/reader';
import {
  bookHiddenWhere,
  bookVisibleWhere,
  bookVisibleSql,
  openedBy,
  type OpenedBy,
} from '../core/visibility';
import type { CoveredItem } from '../threads/ahead';

export type ThemeView = {
  id: string;
  name: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
  notes: string[];
};
export type TurningPointView = {
  id: string;
  title: string;
  told: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
};
/** What is open, and a cover for each that waits; a Sealed reader gets no covers. */
export type WithCovers<T> = { open: Gated<T>[]; covers: Gated<CoveredItem[]> };

const placeOrder = [{ spoilsThrough: 'asc' as const }, { id: 'asc' as const }];

/** The book's themes as far as the reader has come. A later note on a theme takes the place of an earlier one. */
export async function listThemes(reader: Reader): Promise<WithCovers<ThemeView>> {
  const rows = await unguardedDb.theme.findMany({
    where: bookVisibleWhere(reader),
    select: {
      id: true,
      name: true,
      spoilsThrough: true,
      notes: { where: bookVisibleWhere(reader), orderBy: placeOrder, select: { body: true } },
    },
    orderBy: placeOrder,
  });
  const ahead = reader.veil === 'sealed' ? [] : await unguardedDb.theme.findMany(hiddenThemeQuery(reader));
  return {
    open: passAll(
      rows.map((row) => ({
        ...row,
        openedBy: openedBy(reader, row),
        notes: row.notes.map(({ body }) => body),
      })),
    ),
    covers: toCovers(ahead),
  };
}

/** The turning points that the book has told the reader. */
export async function listTurningPoints(reader: Reader): Promise<WithCovers<TurningPointView>> {
  const rows = await queryRows<TurningPointRow>(sql`
    select r.id, r."spoilsThrough", is_open as "isOpen",
      case when is_open then r.title end as title, case when is_open then r.told end as told
    from "Reveal" r, lateral (select ${bookVisibleSql(reader, 'r')}) as rule (is_open)
    where r."bookId" = ${reader.bookId}::uuid and (is_open or ${reader.veil === 'marked'})
    order by r."spoilsThrough", r.id`);
  const open = rows
    .filter((row): row is VisibleRow => row.isOpen)
    .map(({ isOpen: _, ...row }) => ({ ...row, openedBy: openedBy(reader, row) }));
  return { open: passAll(open), covers: toCovers(rows.filter(({ isOpen }) => !isOpen)) };
}

type VisibleRow = Omit<TurningPointView, 'openedBy'> & { isOpen: true };
type TurningPointRow = VisibleRow | { isOpen: false; id: string; spoilsThrough: number };

const hiddenThemeQuery = (reader: Reader) => ({
  where: bookHiddenWhere(reader),
  select: { id: true, spoilsThrough: true } as const,
  orderBy: placeOrder,
});

const toCovers = (rows: { id: string; spoilsThrough: number }[]): Gated<CoveredItem[]> =>
  pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough })));
