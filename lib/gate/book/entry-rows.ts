import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import type { Tx } from '../../db/unguarded';
import type { EntryContent, EntryKind } from './entries';

/** Of which book and club an entry is, and who wrote it; null for what came with a file. */
export type EntryOwner = { bookId: string; clubId: string; authorId: string | null };

type NewEntry = EntryContent & { id: string };
type Inserted = Promise<{ count: number }>;

/**
 * Inserts an entry with its first note, if it is a theme with one. False where the row is there already: its id, or a
 * word that the club has.
 */
export async function insertEntry(tx: Tx, owner: EntryOwner, entry: NewEntry): Promise<boolean> {
  const { count } = await insertions[entry.kind](tx, owner, entry);
  if (count === 1 && entry.kind === 'theme' && entry.body !== '')
    await insertions.note(tx, owner, { ...entry, kind: 'note', id: newId(), onId: entry.id });
  return count === 1;
}

const columnsOf = ({ bookId, clubId, authorId }: EntryOwner, { id, place }: NewEntry) => ({
  id,
  bookId,
  clubId,
  authorId,
  spoilsThrough: place,
});

const insertions: Record<EntryKind, (tx: Tx, owner: EntryOwner, entry: NewEntry) => Inserted> = {
  theme: (tx, owner, entry) =>
    tx.theme.createMany({ data: [{ ...columnsOf(owner, entry), name: entry.name }], skipDuplicates: true }),
  note: (tx, owner, entry) =>
    tx.themeNote.createMany({
      data: [{ ...columnsOf(owner, entry), themeId: entry.onId!, body: entry.body }],
      skipDuplicates: true,
    }),
  reveal: (tx, owner, entry) =>
    tx.reveal.createMany({
      data: [{ ...columnsOf(owner, entry), title: entry.name, told: entry.body }],
      skipDuplicates: true,
    }),
  term: (tx, owner, entry) =>
    tx.term.createMany({ data: [{ ...columnsOf(owner, entry), phrase: entry.name }], skipDuplicates: true }),
  partTitle: (tx, owner, entry) =>
    tx.heading.createMany({
      data: [{ ...columnsOf(owner, entry), partId: entry.onId, title: entry.name }],
      skipDuplicates: true,
    }),
  chapterTitle: (tx, owner, entry) =>
    tx.heading.createMany({
      data: [{ ...columnsOf(owner, entry), chapterId: entry.onId, title: entry.name }],
      skipDuplicates: true,
    }),
};

type Changed = Pick<EntryContent, 'name' | 'body' | 'place'>;
type ClubRow = { id: string; clubId: string };

/** Gives an entry of a club other words and another mark. False where there is none. */
export const updateEntry = async (tx: Tx, kind: EntryKind, where: ClubRow, changed: Changed) =>
  (await updates[kind](tx, where, changed)).count === 1;

const updateTitle = (tx: Tx, where: ClubRow, { name, place }: Changed) =>
  tx.heading.updateMany({ where, data: { title: name, spoilsThrough: place } });

const updates: Record<EntryKind, (tx: Tx, where: ClubRow, changed: Changed) => Inserted> = {
  theme: (tx, where, { name, place }) => tx.theme.updateMany({ where, data: { name, spoilsThrough: place } }),
  note: (tx, where, { body, place }) =>
    tx.themeNote.updateMany({ where, data: { body, spoilsThrough: place } }),
  reveal: (tx, where, { name, body, place }) =>
    tx.reveal.updateMany({ where, data: { title: name, told: body, spoilsThrough: place } }),
  term: (tx, where, { name, place }) =>
    tx.term.updateMany({ where, data: { phrase: name, spoilsThrough: place } }),
  partTitle: updateTitle,
  chapterTitle: updateTitle,
};

/** Deletes an entry of a club, a theme with its notes. False where there is none. */
export const deleteEntry = async (tx: Tx, kind: EntryKind, where: ClubRow) =>
  (await deletions[kind](tx, where)).count === 1;

const deleteTitle = (tx: Tx, where: ClubRow) => tx.heading.deleteMany({ where });

const deletions: Record<EntryKind, (tx: Tx, where: ClubRow) => Inserted> = {
  theme: (tx, where) => tx.theme.deleteMany({ where }),
  note: (tx, where) => tx.themeNote.deleteMany({ where }),
  reveal: (tx, where) => tx.reveal.deleteMany({ where }),
  term: (tx, where) => tx.term.deleteMany({ where }),
  partTitle: deleteTitle,
  chapterTitle: deleteTitle,
};
