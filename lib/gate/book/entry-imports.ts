import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { hasReached } from '../core/visibility';
import { recordChange } from './entry-history';
import { insertEntrySet, type EntrySet } from './entry-sets';

/** `otherTitle`: the title of the book that the file is for, where that is another one; '' where it says none. */
type ImportedFile = { entries: EntrySet; otherTitle: string | null };

/** How many entries of each kind a file has, and those of them that its importer has reached. */
export type PendingImport = Pick<ImportedFile, 'otherTitle'> & {
  id: string;
  counts: Record<keyof EntrySet, number>;
  open: EntrySet;
};

/** What is stored of a file. One of an earlier version has no title. */
type StoredFile = EntrySet & { otherTitle?: string | null };

const ownImportWhere = ({ bookId, clubId, userId: authorId }: Reader) => ({ bookId, clubId, authorId });

/** Keeps a file of entries until its importer says that it is to be added. False for members who do not run the club. */
export async function startImport(reader: Reader, { entries, otherTitle }: ImportedFile): Promise<boolean> {
  if (!mayModerate(reader)) return false;
  const own = ownImportWhere(reader);
  const stored: StoredFile = { ...entries, otherTitle };
  const last = reader.lastPlace;
  const file = { spoilsThrough: last, chapterCount: last, createdAt: now(), entries: stored };
  await unguardedDb.entryImport.upsert({
    where: { clubId_bookId_authorId: own },
    create: { ...own, ...file, id: newId() },
    update: { ...file, id: newId() },
  });
  return true;
}

/** The file that the reader has uploaded and not added yet: its words as far as they have read, for they may not know the others. */
export async function readPendingImport(reader: Reader): Promise<Gated<PendingImport> | null> {
  if (!mayModerate(reader)) return null;
  const row = await unguardedDb.entryImport.findFirst({
    where: ownImportWhere(reader),
    select: { id: true, entries: true },
  });
  if (!row) return null;
  const { otherTitle = null, ...entries } = row.entries as StoredFile;
  return pass({
    id: row.id,
    otherTitle,
    counts: countEntries(entries),
    open: reachedEntries(reader, entries),
  });
}

const countEntries = ({ themes, reveals, terms, titles }: EntrySet) => ({
  themes: themes.length,
  reveals: reveals.length,
  terms: terms.length,
  titles: titles.length,
});

function reachedEntries(reader: Reader, { themes, reveals, terms, titles }: EntrySet): EntrySet {
  const isReached = ({ place }: { place: number }) => hasReached(reader, place);
  return {
    themes: themes.filter(isReached).map((theme) => ({ ...theme, notes: theme.notes.filter(isReached) })),
    reveals: reveals.filter(isReached),
    terms: terms.filter(isReached),
    titles: titles.filter(isReached),
  };
}

/** Adds an uploaded file, all of it or nothing. `outdated`: the outline was changed since. Null where there is none. */
export const finishImport = async (reader: Reader, id: string): Promise<'imported' | 'outdated' | null> => {
  if (!mayModerate(reader)) return null;
  return unguardedDb.$transaction(async (tx) => {
    const where = { ...ownImportWhere(reader), id };
    const file = await tx.entryImport.findFirst({ where });
    // Whoever deletes it adds it: a second press finds nothing.
    if (!file || (await tx.entryImport.deleteMany({ where })).count === 0) return null;
    if (file.chapterCount !== reader.lastPlace) return 'outdated';
    const { bookId, clubId } = reader;
    await insertEntrySet(tx, { bookId, clubId }, file.entries as EntrySet);
    const nothing = { name: '', body: '', place: reader.lastPlace, onId: null, writerId: null, clubId };
    await recordChange(tx, reader, 'imported', [{ ...nothing, id, kind: 'theme' }]);
    return 'imported';
  }, LONG_TRANSACTION);
};

// A file may have thousands of entries.
const LONG_TRANSACTION = { timeout: 120_000 };

/** Forgets an uploaded file. False where there is none. */
export const discardImport = async (reader: Reader, id: string): Promise<boolean> =>
  (await unguardedDb.entryImport.deleteMany({ where: { ...ownImportWhere(reader), id } })).count === 1;

/** Adds a set of entries at once, for the command line alone. */
export const importEntries = (owner: { bookId: string; clubId: string }, entries: EntrySet) =>
  unguardedDb.$transaction((tx) => insertEntrySet(tx, owner, entries), LONG_TRANSACTION);
