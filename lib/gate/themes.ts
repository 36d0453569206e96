import 'server-only';
import { everything, rowsOf, sql } from '../db/everything';
import { type Gated, pass, passAll } from './gated';
import type { Reader } from './reader';
import { closedInBook, openInBook, openInBookBy } from './rule';
import type { Covered } from './waiting';

export type ThemeView = { id: string; name: string; spoilsThrough: number; notes: string[] };
export type RevealView = { id: string; title: string; told: string; spoilsThrough: number };
/** What is open, and a cover for each that waits; a Sealed reader gets no covers. */
export type Shelf<T> = { open: Gated<T>[]; covers: Gated<Covered[]> };

const inOrder = [{ spoilsThrough: 'asc' as const }, { id: 'asc' as const }];

/** The book's themes as far as the reader has come. A later note on a theme takes the place of an earlier one. */
export async function themesOf(reader: Reader): Promise<Shelf<ThemeView>> {
  const rows = await everything.theme.findMany({
    where: openInBook(reader),
    select: {
      ...{ id: true, name: true, spoilsThrough: true },
      notes: { where: openInBook(reader), orderBy: inOrder, select: { body: true } },
    },
    orderBy: inOrder,
  });
  const ahead = reader.veil === 'sealed' ? [] : await everything.theme.findMany(waiting(reader));
  return {
    open: passAll(rows.map((row) => ({ ...row, notes: row.notes.map(({ body }) => body) }))),
    covers: covers(ahead),
  };
}

/** The turning points that the book has told the reader. */
export async function revealsOf(reader: Reader): Promise<Shelf<RevealView>> {
  const rows = await rowsOf<RevealRow>(sql`
    select r.id, r."spoilsThrough", is_open as "isOpen",
      case when is_open then r.title end as title, case when is_open then r.told end as told
    from "Reveal" r, lateral (select ${openInBookBy(reader, 'r')}) as rule (is_open)
    where r."bookId" = ${reader.bookId}::uuid and (is_open or ${reader.veil === 'marked'})
    order by r."spoilsThrough", r.id`);
  const open = rows.filter((row): row is Told => row.isOpen).map(({ isOpen: _, ...row }) => row);
  return { open: passAll(open), covers: covers(rows.filter(({ isOpen }) => !isOpen)) };
}

type Told = RevealView & { isOpen: true };
type RevealRow = Told | { isOpen: false; id: string; spoilsThrough: number };

const waiting = (reader: Reader) => ({
  where: closedInBook(reader),
  select: { id: true, spoilsThrough: true } as const,
  orderBy: inOrder,
});

const covers = (rows: { id: string; spoilsThrough: number }[]): Gated<Covered[]> =>
  pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough })));
