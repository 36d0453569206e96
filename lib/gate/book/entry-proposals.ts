import 'server-only';
import { queryRows } from '../../db/query';
import { sql, unguardedDb } from '../../db/unguarded';
import { type Gated, passAll } from '../core/gated';
import { hasFinished, mayWriteEntries } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookVisibleSql, clubVisibleWhere } from '../core/visibility';
import type { EntryContent } from './entries';
import { insertOwnEntry, type EntryResult } from './write-entries';

export type EntryProposalView = EntryContent & { id: string; by: string; isMine: boolean };

/** What members suggest: one's own, and all for those who may accept them. Empty until one has finished the book. */
export async function listProposals(reader: Reader): Promise<Gated<EntryProposalView>[]> {
  if (!hasFinished(reader)) return [];
  return passAll(
    await queryRows<EntryProposalView>(sql`
      select s.id, s.kind, s.name, s.body, s.place, s."onId", author.name as by,
        s."authorId" = ${reader.userId}::uuid as "isMine"
      from "EntryProposal" s join "User" author on author.id = s."authorId"
      where ${bookVisibleSql(reader, 's')}
        and (${mayWriteEntries(reader)} or s."authorId" = ${reader.userId}::uuid)
      order by s."createdAt", s.id`),
  );
}

/** The suggestions that a reader may accept or take away: their own alone, unless they may write themselves. */
const proposalWhere = (reader: Reader, id: string) => ({
  AND: [clubVisibleWhere(reader), { id }, mayWriteEntries(reader) ? {} : { authorId: reader.userId }],
});

/** Adds a suggested entry under the name of whoever suggested it. Null unless it is there and the reader may write. */
export const acceptProposal = async (reader: Reader, id: string): Promise<EntryResult> => {
  if (!mayWriteEntries(reader)) return null;
  return unguardedDb.$transaction(async (tx) => {
    const proposal = await tx.entryProposal.findFirst({ where: proposalWhere(reader, id) });
    if (!proposal) return null;
    const { kind, name, body, place, onId, authorId: writerId } = proposal;
    const added = await insertOwnEntry(tx, reader, { kind, name, body, place, onId, id, writerId });
    if (added === 'added') await tx.entryProposal.deleteMany({ where: { id } });
    return added;
  });
};

/** Declines a suggestion, or takes one's own back. False where there is none for this reader. */
export async function discardProposal(reader: Reader, id: string): Promise<boolean> {
  if (!hasFinished(reader)) return false;
  return (await unguardedDb.entryProposal.deleteMany({ where: proposalWhere(reader, id) })).count === 1;
}
