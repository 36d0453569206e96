import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { PassageKind } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import { writeLogEntry } from '../posts/log-entry';
import { mayModerate, type Reader } from '../core/reader';

/** Whether this is a moderator who has finished the book; only they decide what imported words are marked with. */
export const mayConfirm = (reader: Reader) => mayModerate(reader) && reader.readThrough === reader.lastPlace;

export type DraftView = {
  id: string;
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  because: string | null;
  /** What is chosen beforehand: the end of the book unless there is a reason to be shown for less. */
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
    where: importedByClubWhere(reader),
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
  const where = { ...importedByClubWhere(reader), id };
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

export type NewReview = {
  bookId: string;
  clubId: string;
  importerId: string;
  /** SHA-256 of the file. */
  sourceHash: string;
  title: string;
  byline: string | null;
  rating: string | null;
  passages: { kind: PassageKind; by: string | null; html: string; proposedMark: number; because: string }[];
};

/** Stores an imported review, every passage a draft. False when the club has that very file already. */
export async function storeReview({ passages, importerId, ...review }: NewReview): Promise<boolean> {
  const { bookId, clubId } = review;
  const { chapterCount } = await unguardedDb.book.findUniqueOrThrow({ where: { id: bookId } });
  const reviewId = newId();
  const what = 'an imported document';
  // A title is words about the book too; the importer reads it, others from the end of the book on.
  const marked = { authorId: importerId, spoilsThrough: chapterCount };
  return unguardedDb.$transaction(async (tx) => {
    const row = { ...review, ...marked, id: reviewId, what, createdAt: now() };
    // Two imports at once are told apart by the database, not by a look beforehand.
    if ((await tx.review.createMany({ data: [row], skipDuplicates: true })).count === 0) return false;
    await tx.passage.createMany({
      data: passages.map(({ proposedMark, ...passage }, ordinal) => ({
        ...passage,
        bookId,
        clubId,
        reviewId,
        ordinal,
        id: newId(),
        authorId: importerId,
        spoilsThrough: proposedMark,
      })),
    });
    return true;
  }, LONG_TRANSACTION);
}

// A document of 1 MB may be tens of thousands of passages.
const LONG_TRANSACTION = { timeout: 120_000 };

/** A book's terms, for proposing marks: a phrase and the place from which it is safe. For the importer alone. */
export async function termsForImporter(bookId: string) {
  const rows = await unguardedDb.term.findMany({
    where: { bookId },
    select: { phrase: true, spoilsThrough: true },
  });
  return rows.map(({ phrase, spoilsThrough }) => ({ phrase, from: spoilsThrough }));
}

/** A book's chapters by place, with their labels and the part they are in, counted from 1. For the importer alone. */
export async function outlineForImporter(bookId: string) {
  const byOrdinal = { where: { bookId }, orderBy: { ordinal: 'asc' as const } };
  const [chapters, parts] = await Promise.all([
    unguardedDb.chapter.findMany({ ...byOrdinal, select: { ordinal: true, label: true } }),
    unguardedDb.part.findMany({ ...byOrdinal, select: { firstChapter: true } }),
  ]);
  const partNumber = (place: number) => parts.filter(({ firstChapter }) => firstChapter <= place).length;
  return chapters.map(({ ordinal, label }) => ({ place: ordinal, label, part: partNumber(ordinal) }));
}
