import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { PassageKind } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import { writeLogEntry } from '../posts/log-entry';
import { mayConfirm } from '../core/moderator-rights';
import type { Reader } from '../core/reader';

export type DraftView = {
  id: string;
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  because: string | null;
  /** The mark that is selected at first: the end of the book, unless a reason for an earlier one can be shown. */
  proposed: number;
};
/** A document that the club brought. `mark` is its title's; `drafts` are the first of `waiting` many. */
export type ImportedReview = {
  id: string;
  title: string;
  byline: string | null;
  rating: string | null;
  mark: number;
  waiting: number;
  drafts: DraftView[];
};

const DRAFTS_PER_REVIEW = 8;

/** The club's imported documents, with the drafts to be confirmed: empty but for a moderator who has finished. */
export async function listDrafts(reader: Reader): Promise<Gated<ImportedReview>[]> {
  if (!mayConfirm(reader)) return [];
  const rows = await unguardedDb.review.findMany({
    where: { ...importedByClubWhere(reader), ...sentWhere },
    select: {
      id: true,
      title: true,
      byline: true,
      rating: true,
      spoilsThrough: true,
      passages: {
        where: unconfirmedWhere,
        orderBy: { ordinal: 'asc' },
        take: DRAFTS_PER_REVIEW,
        select: draftColumns,
      },
      _count: { select: { passages: { where: unconfirmedWhere } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return passAll(
    rows.map(({ spoilsThrough, passages, _count, ...row }) => ({
      ...row,
      mark: spoilsThrough,
      waiting: _count.passages,
      drafts: passages.map(({ spoilsThrough, ...passage }) => ({
        ...passage,
        proposed: hasReason(passage) ? spoilsThrough : reader.lastPlace,
      })),
    })),
  );
}

// Only the club's own: what came with the book is for every club that reads it.
const importedByClubWhere = ({ bookId, clubId }: Reader) => ({ bookId, clubId });
// What its importer still puts right is nobody else's yet.
const sentWhere = { sentAt: { not: null } };
const unconfirmedWhere = { confirmedAt: null };
const draftColumns = {
  id: true,
  kind: true,
  by: true,
  html: true,
  because: true,
  spoilsThrough: true,
} as const;

// A proposal without a word of why is no proposal: one press would confirm it unread.
const hasReason = ({ because }: { because: string | null }) => (because ?? '').trim() !== '';

const draftWhere = (reader: Reader, id: string) => ({
  ...importedByClubWhere(reader),
  ...unconfirmedWhere,
  review: sentWhere,
  id,
});

const isPlace = (reader: Reader, mark: number) => mark >= 0 && mark <= reader.lastPlace;

/** Confirms a draft under a mark, 0..N. False unless a moderator who has finished the book asks for a draft of theirs. */
export async function confirmPassage(
  reader: Reader,
  { id, mark }: { id: string; mark: number },
): Promise<boolean> {
  if (!mayConfirm(reader) || !isPlace(reader, mark)) return false;
  const confirmed = { spoilsThrough: mark, confirmedAt: now(), confirmedById: reader.userId, because: null };
  const { count } = await unguardedDb.passage.updateMany({ where: draftWhere(reader, id), data: confirmed });
  return count === 1;
}

/** Throws a draft away, and with its last passage the document, so that it may be brought again. */
export async function discardPassage(reader: Reader, id: string): Promise<boolean> {
  if (!mayConfirm(reader)) return false;
  return unguardedDb.$transaction(async (tx) => {
    const { count } = await tx.passage.deleteMany({ where: draftWhere(reader, id) });
    if (count === 1)
      await tx.review.deleteMany({ where: { ...importedByClubWhere(reader), passages: { none: {} } } });
    return count === 1;
  });
}

/** Gives what stands over a document of the club's its mark, 0..N, and logs it. False as for confirmPassage. */
export async function markTitle(
  reader: Reader,
  { id, mark }: { id: string; mark: number },
): Promise<boolean> {
  if (!mayConfirm(reader) || !isPlace(reader, mark)) return false;
  const where = { ...importedByClubWhere(reader), ...sentWhere, id };
  return unguardedDb.$transaction(async (tx) => {
    const review = await tx.review.findFirst({ where, select: { spoilsThrough: true } });
    if (!review) return false;
    await tx.review.update({ where: { id }, data: { spoilsThrough: mark } });
    if (mark !== review.spoilsThrough) await logTitleMark(tx, reader, id, review.spoilsThrough, mark);
    return true;
  });
}

async function logTitleMark(tx: Tx, reader: Reader, itemId: string, before: number, mark: number) {
  const verb = mark < before ? ('lower' as const) : ('raise' as const);
  const reason = 'The title of a review that the club brought.';
  await writeLogEntry(tx, reader, { verb, itemId, reason, place: Math.max(before, mark) });
}
