import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass, passAll } from './gated';
import type { Reader } from './reader';
import { closedInBook, openInBook } from './rule';
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
  const rows = await everything.reveal.findMany({
    where: openInBook(reader),
    select: { id: true, title: true, told: true, spoilsThrough: true },
    orderBy: inOrder,
  });
  const ahead = reader.veil === 'sealed' ? [] : await everything.reveal.findMany(waiting(reader));
  return { open: passAll(rows), covers: covers(ahead) };
}

const waiting = (reader: Reader) => ({
  where: closedInBook(reader),
  select: { id: true, spoilsThrough: true } as const,
  orderBy: inOrder,
});

const covers = (rows: { id: string; spoilsThrough: number }[]): Gated<Covered[]> =>
  pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough })));
