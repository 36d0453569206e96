import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { sql, type Tx } from '../../db/unguarded';
import type { EntryVerb } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import { hasFinished } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookVisibleSql, clubVisibleWhere } from '../core/visibility';
import type { EntryContent, StoredEntry } from './entries';

/** What an entry said before somebody changed or removed it; of one that was added, what it said then. */
export type EntryChangeView = EntryContent & {
  id: string;
  entryId: string;
  verb: EntryVerb;
  by: string;
  at: Date;
  /** A removed entry that can be put back. */
  isRestorable: boolean;
};

const CHANGES_SHOWN = 200;

/** Records what somebody did to an entry. All of a history is marked with the end of the book. */
export const recordChange = (tx: Tx, reader: Reader, verb: EntryVerb, entries: StoredEntry[], at = now()) =>
  tx.entryChange.createMany({
    data: entries.map(({ id, kind, name, body, place, onId, writerId }) => ({
      id: newId(),
      bookId: reader.bookId,
      clubId: reader.clubId,
      authorId: reader.userId,
      spoilsThrough: reader.lastPlace,
      entryId: id,
      createdAt: at,
      verb,
      kind,
      name,
      body,
      place,
      onId,
      writerId,
    })),
  });

/** The latest changes first, for those who have finished the book; empty for everybody else. */
export async function listEntryChanges(reader: Reader): Promise<Gated<EntryChangeView>[]> {
  if (!hasFinished(reader)) return [];
  const rows = await queryRows<Omit<EntryChangeView, 'at'> & { at: number }>(sql`
    select h.id, h."entryId", h.verb, h.kind, h.name, h.body, h.place, h."onId", editor.name as by,
      (extract(epoch from h."createdAt") * 1000)::float8 as at,
      h.verb = 'removed' and not exists (select from "EntryChange" later where later."entryId" = h."entryId"
        and (later."createdAt", later.verb = 'restored') > (h."createdAt", false) and later.verb in ('restored', 'removed'))
        as "isRestorable"
    from "EntryChange" h join "User" editor on editor.id = h."authorId"
    where ${bookVisibleSql(reader, 'h')}
    order by h."createdAt" desc, h.id limit ${CHANGES_SHOWN}`);
  return passAll(rows.map((row) => ({ ...row, at: new Date(row.at) })));
}

const removalColumns = {
  entryId: true,
  kind: true,
  name: true,
  body: true,
  place: true,
  onId: true,
  writerId: true,
  createdAt: true,
} as const;

/** A removal that the reader may see, as the entry that was removed. */
export async function findRemoval(tx: Tx, reader: Reader, changeId: string) {
  const where = { AND: [clubVisibleWhere(reader), { id: changeId, verb: 'removed' as const }] };
  const row = await tx.entryChange.findFirst({ where, select: removalColumns });
  if (!row) return null;
  const { entryId, createdAt, ...content } = row;
  return { entry: { ...content, id: entryId }, removedAt: createdAt };
}

/** The notes that were removed together with their theme. */
export async function findNotesRemovedWith(tx: Tx, reader: Reader, themeId: string, removedAt: Date) {
  const together = { kind: 'note' as const, verb: 'removed' as const, onId: themeId, createdAt: removedAt };
  const where = { AND: [clubVisibleWhere(reader), together] };
  const rows = await tx.entryChange.findMany({ where, select: removalColumns, orderBy: { id: 'asc' } });
  return rows.map(({ entryId, createdAt: _, ...content }) => ({ ...content, id: entryId }));
}
