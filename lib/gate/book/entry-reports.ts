import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { sql, unguardedDb } from '../../db/unguarded';
import { type Gated, passAll } from '../core/gated';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookVisibleSql, clubVisibleWhere } from '../core/visibility';
import { entriesSql, findOwnEntry, listVisibleNotes, type EntryContent } from './entries';
import { isPlace, updateOwnEntry } from './write-entries';

/** Reports an entry of the club's that is open to the reader. Null when it is not; false when they reported it before in other words. */
export const reportEntry = (
  reader: Reader,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<boolean | null> =>
  unguardedDb.$transaction(async (tx) => {
    const entry = await findOwnEntry(tx, reader, entryId);
    if (!entry) return null;
    // The reporter may say what only their own place tells, or a note that they looked at.
    const notes = await listVisibleNotes(tx, reader, entryId);
    const spoilsThrough = Math.max(entry.place, reader.readThrough, ...notes.map(({ place }) => place));
    const { bookId, clubId, userId: authorId } = reader;
    const report = { id: newId(), bookId, clubId, authorId, spoilsThrough, entryId, reason };
    const row = { ...report, answer: 'open' as const, createdAt: now() };
    const { count } = await tx.entryReport.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) return true;
    // The same form may be sent twice.
    return (await tx.entryReport.count({ where: { entryId, authorId, reason } })) === 1;
  });

export type EntryReportView = {
  id: string;
  by: string;
  reason: string;
  at: Date;
  /** `ordinal`: of the part or chapter of a title. */
  entry: EntryContent & { ordinal: number | null };
};

/** The open reports whose words and entry are both open to a moderator, as the reader they are; empty for everybody else. */
export async function listEntryReports(reader: Reader): Promise<Gated<EntryReportView>[]> {
  if (!mayModerate(reader)) return [];
  const rows = await queryRows<Omit<EntryReportView, 'at'> & { at: number }>(sql`
    select r.id, reporter.name as by, r.reason, (extract(epoch from r."createdAt") * 1000)::float8 as at,
      json_build_object('kind', e.kind, 'name', e.name, 'body', e.body, 'place', e.place, 'onId', e."onId",
        'ordinal', coalesce(chapter.ordinal, part.ordinal)) as entry
    from "EntryReport" r join "User" reporter on reporter.id = r."authorId"
    join (${entriesSql(reader)}) e on e.id = r."entryId"
    left join "Chapter" chapter on chapter.id = e."onId" left join "Part" part on part.id = e."onId"
    where ${bookVisibleSql(reader, 'r')} and r.answer = 'open' order by r.id limit 100`);
  return passAll(rows.map((row) => ({ ...row, at: new Date(row.at) })));
}

type ReportAnswer = { reportId: string; uphold: boolean; place: number | null };

/**
 * Answers a report whose words and entry the moderator may see, and with it moves the entry to a later place: never to
 * an earlier one, for that takes whoever has finished the book. False otherwise, and for everybody else.
 */
export const answerEntryReport = async (
  reader: Reader,
  { reportId, uphold, place }: ReportAnswer,
): Promise<boolean> => {
  if (!mayModerate(reader) || (place !== null && !isPlace(reader, place))) return false;
  return unguardedDb.$transaction(async (tx) => {
    const where = { AND: [clubVisibleWhere(reader), { id: reportId, answer: 'open' as const }] };
    const report = await tx.entryReport.findFirst({ where, select: { entryId: true } });
    const entry = report && (await findOwnEntry(tx, reader, report.entryId));
    if (!entry) return false;
    const { count } = await tx.entryReport.updateMany({
      where: { id: reportId, answer: 'open' },
      data: { answer: uphold ? 'upheld' : 'declined', answeredAt: now(), answeredById: reader.userId },
    });
    if (count === 0) return false;
    if (uphold && place !== null && place > entry.place)
      await updateOwnEntry(tx, reader, entry, { ...entry, place });
    return true;
  });
};
