import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import { hasFinished, mayModerate, mayWriteEntries } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookOrOwnClubWhere } from '../core/visibility';
import { findOwnEntry, findVisibleEntry, listVisibleNotes } from './entries';
import type { EntryContent, StoredEntry } from './entries';
import { findNotesRemovedWith, findRemoval, recordChange } from './entry-history';
import { deleteEntry, insertEntry, updateEntry, type EntryOwner } from './entry-rows';

/**
 * An entry as somebody types it. `place` is null for the usual mark: its own chapter for a title, else the end of the
 * book. What it stands on is a theme, or a part or chapter by its number, from 1.
 */
export type TypedEntry = {
  kind: 'theme' | 'note' | 'reveal' | 'term' | 'title';
  name: string;
  body: string;
  place: number | null;
  on: { of: 'theme'; id: string } | { of: 'part' | 'chapter'; ordinal: number } | null;
};

/** Null: there is nothing like that for this reader. `duplicate`: the club has that word, or a title of that chapter. */
export type EntryResult = 'added' | 'proposed' | 'changed' | 'duplicate' | null;

/**
 * Adds an entry for the reader's club; of a member who does not run it, as a suggestion. Only those who have finished the
 * book write, so that nothing they name or are refused lies ahead of them. The same id twice is added once.
 */
export const addEntry = async (reader: Reader, id: string, typed: TypedEntry): Promise<EntryResult> => {
  if (!hasFinished(reader)) return null;
  return unguardedDb.$transaction(async (tx) => {
    const entry = await resolveTyped(tx, reader, typed);
    if (!entry || !isPlace(reader, entry.place)) return null;
    if (!mayWriteEntries(reader)) return propose(tx, reader, id, entry);
    return insertOwnEntry(tx, reader, { ...entry, id, writerId: reader.userId });
  });
};

async function resolveTyped(tx: Tx, reader: Reader, typed: TypedEntry): Promise<EntryContent | null> {
  const { name, body, on, kind } = typed;
  const place = typed.place ?? reader.lastPlace;
  if (kind !== 'title') return { kind, name, body, place, onId: on?.of === 'theme' ? on.id : null };
  if (!on || on.of === 'theme') return null;
  const where = { bookId_ordinal: { bookId: reader.bookId, ordinal: on.ordinal } };
  if (on.of === 'part') {
    const part = await tx.part.findUnique({ where });
    return part && { kind: 'partTitle', name, body, place: typed.place ?? part.firstChapter, onId: part.id };
  }
  const chapter = await tx.chapter.findUnique({ where });
  return (
    chapter && { kind: 'chapterTitle', name, body, place: typed.place ?? chapter.ordinal, onId: chapter.id }
  );
}

export const isPlace = (reader: Reader, mark: number) =>
  Number.isInteger(mark) && mark >= 0 && mark <= reader.lastPlace;

async function propose(tx: Tx, reader: Reader, id: string, typed: EntryContent): Promise<EntryResult> {
  const entry = await withTarget(tx, reader, typed);
  if (!entry) return null;
  const { bookId, clubId, userId: authorId, lastPlace: spoilsThrough } = reader;
  const row = { ...entry, id, bookId, clubId, authorId, spoilsThrough, createdAt: now() };
  await tx.entryProposal.createMany({ data: [row], skipDuplicates: true });
  return 'proposed';
}

/** Inserts an entry of the club with a line of its history. */
export async function insertOwnEntry(
  tx: Tx,
  reader: Reader,
  { id, writerId, ...typed }: EntryContent & { id: string; writerId: string | null },
): Promise<EntryResult> {
  const entry = await withTarget(tx, reader, typed);
  if (!entry) return null;
  const { bookId, clubId } = reader;
  const owner: EntryOwner = { bookId, clubId, authorId: writerId };
  const isRefused = (await hasTitle(tx, reader, entry)) || !(await insertEntry(tx, owner, { ...entry, id }));
  // The same form may have been sent before, or at this very moment.
  if (isRefused) return (await findOwnEntry(tx, reader, id)) ? 'added' : 'duplicate';
  await recordChange(tx, reader, 'added', [{ ...entry, id, writerId, clubId }]);
  return 'added';
}

/** The entry with a mark that is not before what it stands on; null where that is not there. */
async function withTarget(tx: Tx, reader: Reader, entry: EntryContent): Promise<EntryContent | null> {
  const { kind, onId: id } = entry;
  if (kind === 'theme' || kind === 'reveal' || kind === 'term') return id === null ? entry : null;
  if (id === null) return null;
  if (kind === 'note') {
    const theme = await findVisibleEntry(tx, reader, id);
    return theme?.kind === 'theme' ? { ...entry, place: Math.max(entry.place, theme.place) } : null;
  }
  const { bookId } = reader;
  const found =
    kind === 'partTitle'
      ? await tx.part.count({ where: { id, bookId } })
      : await tx.chapter.count({ where: { id, bookId } });
  return found === 1 ? entry : null;
}

/** A club gives a chapter or a part one title. */
async function hasTitle(tx: Tx, reader: Reader, { kind, onId }: EntryContent): Promise<boolean> {
  if (kind !== 'partTitle' && kind !== 'chapterTitle') return false;
  const target = kind === 'partTitle' ? { partId: onId } : { chapterId: onId };
  const where = { AND: [bookOrOwnClubWhere(reader), { clubId: reader.clubId, ...target }] };
  return (await tx.heading.count({ where })) > 0;
}

type ChangedEntry = Pick<EntryContent, 'name' | 'body' | 'place'>;

/** Gives an entry of the club other words or another mark, and keeps what it said before. What is left out stays. */
export const changeEntry = async (
  reader: Reader,
  id: string,
  typed: { name?: string; body?: string; place: number },
): Promise<EntryResult> => {
  const { place } = typed;
  if (!mayWriteEntries(reader) || !isPlace(reader, place)) return null;
  return unguardedDb.$transaction(async (tx) => {
    const before = await findOwnEntry(tx, reader, id);
    if (!before) return null;
    const { name = before.name, body = before.body } = typed;
    if (before.kind === 'term' && (await isWordTaken(tx, reader, id, name))) return 'duplicate';
    return (await updateOwnEntry(tx, reader, before, { name, body, place })) ? 'changed' : null;
  });
};

/** Updates an entry of the club with a line of its history. */
export async function updateOwnEntry(tx: Tx, reader: Reader, before: StoredEntry, changed: ChangedEntry) {
  const where = { id: before.id, clubId: reader.clubId };
  if (!(await updateEntry(tx, before.kind, where, changed))) return false;
  await recordChange(tx, reader, 'changed', [before]);
  return true;
}

const isWordTaken = async (tx: Tx, { bookId, clubId }: Reader, id: string, phrase: string) =>
  (await tx.term.count({ where: { bookId, clubId, phrase, id: { not: id } } })) > 0;

const mayRemoveEntry = (reader: Reader, { writerId }: StoredEntry | Omit<StoredEntry, 'clubId'>) =>
  hasFinished(reader) && (mayModerate(reader) || writerId === reader.userId);

/** Removes an entry of the club, a theme with its notes, so that it can be put back. Its writer may, too. */
export const removeEntry = (reader: Reader, id: string): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    const entry = await findOwnEntry(tx, reader, id);
    if (!entry || !mayRemoveEntry(reader, entry)) return false;
    const notes = entry.kind === 'theme' ? await listVisibleNotes(tx, reader, id) : [];
    if (!(await deleteEntry(tx, entry.kind, { id, clubId: reader.clubId }))) return false;
    await recordChange(tx, reader, 'removed', [entry, ...notes]);
    return true;
  });

/** Puts a removed entry back under its own id and its writer's name, a theme with the notes that went with it. */
export const restoreEntry = (reader: Reader, changeId: string): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    const removal = await findRemoval(tx, reader, changeId);
    if (!removal || !mayRemoveEntry(reader, removal.entry)) return false;
    const { entry, removedAt } = removal;
    if (!(await withTarget(tx, reader, entry)) || (await hasTitle(tx, reader, entry))) return false;
    const notes = entry.kind === 'theme' ? await findNotesRemovedWith(tx, reader, entry.id, removedAt) : [];
    const { bookId, clubId } = reader;
    const restored: StoredEntry[] = [];
    for (const row of [entry, ...notes])
      if (await insertEntry(tx, { bookId, clubId, authorId: row.writerId }, row))
        restored.push({ ...row, clubId });
    await recordChange(tx, reader, 'restored', restored, now());
    return restored.length > 0;
  });
