import 'server-only';
import { unguardedDb } from '../../db/unguarded';
import { passAll } from '../core/gated';
import type { Reader } from '../core/reader';
import { bookHiddenWhere, bookVisibleWhere, openedBy, type OpenedBy } from '../core/visibility';
import { toCovers, type WithCovers } from './covers';

export type ThemeView = {
  id: string;
  name: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
  notes: string[];
};

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

const hiddenThemeQuery = (reader: Reader) => ({
  where: bookHiddenWhere(reader),
  select: { id: true, spoilsThrough: true } as const,
  orderBy: placeOrder,
});
