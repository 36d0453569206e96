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
  notes: { id: string; body: string; isOwn: boolean }[];
  /** Who in the club wrote it and its notes; nobody, for what came with the book. */
  by: string[];
  /** The club wrote it, and so it can be reported to those who run it. */
  isOwn: boolean;
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
      clubId: true,
      authorId: true,
      notes: {
        where: bookVisibleWhere(reader),
        orderBy: placeOrder,
        select: { id: true, body: true, clubId: true, authorId: true },
      },
    },
    orderBy: placeOrder,
  });
  const names = await loadWriterNames(
    rows.flatMap(({ authorId, notes }) => [authorId, ...notes.map((note) => note.authorId)]),
  );
  const ahead = reader.veil === 'sealed' ? [] : await unguardedDb.theme.findMany(hiddenThemeQuery(reader));
  return {
    open: passAll(
      rows.map(({ clubId, authorId, notes, ...row }) => ({
        ...row,
        openedBy: openedBy(reader, row),
        notes: notes.map((note) => ({ id: note.id, body: note.body, isOwn: note.clubId !== null })),
        isOwn: clubId !== null,
        by: writersOf([authorId, ...notes.map((note) => note.authorId)], names),
      })),
    ),
    covers: toCovers(ahead),
  };
}

/** The mark of a theme that a thread is to be about, in a list; an empty one without a theme, null for one that the reader cannot see. */
export async function loadThemeMarks(
  reader: Reader,
  id: string | null | undefined,
): Promise<number[] | null> {
  if (!id) return [];
  const where = { AND: [{ id }, bookVisibleWhere(reader)] };
  const theme = await unguardedDb.theme.findFirst({ where, select: { spoilsThrough: true } });
  return theme && [theme.spoilsThrough];
}

/** The names of those who wrote what is open. */
async function loadWriterNames(ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const where = { id: { in: known } };
  const people = await unguardedDb.user.findMany({ where, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const writersOf = (ids: (string | null)[], names: Map<string, string>) => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? [])))),
];

const hiddenThemeQuery = (reader: Reader) => ({
  where: bookHiddenWhere(reader),
  select: { id: true, spoilsThrough: true } as const,
  orderBy: placeOrder,
});
