import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '../../db/unguarded';
import type { PassageKind } from '../../db/generated/enums';
import type { Reader } from '../core/reader';
import { hasReached } from '../core/visibility';

export type NewReview = {
  bookId: string;
  clubId: string;
  importerId: string;
  /** SHA-256 of the file. */
  sourceHash: string;
  title: string;
  byline: string | null;
  rating: string | null;
  passages: NewPassage[];
};
export type NewPassage = {
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  proposedMark: number;
  because: string;
};

/** Stores an imported review, every passage a draft to be confirmed. False when the club has that very file already. */
export const storeReview = async (review: NewReview): Promise<boolean> =>
  (await insertReview(review, { sentAt: now(), source: null })) !== null;

type Sending = { sentAt: Date | null; source: string | null };

/** The id of the stored review; null when the club has that very file already. */
export async function insertReview(
  { passages, importerId, ...review }: NewReview,
  sending: Sending,
): Promise<string | null> {
  const { bookId, clubId } = review;
  const { chapterCount } = await unguardedDb.book.findUniqueOrThrow({ where: { id: bookId } });
  const reviewId = newId();
  const what = 'an imported document';
  // A title is words about the book too; the importer reads it, others from the end of the book on.
  const marked = { authorId: importerId, spoilsThrough: chapterCount };
  return unguardedDb.$transaction(async (tx) => {
    const row = { ...review, ...marked, ...sending, id: reviewId, what, createdAt: now() };
    // Two imports at once are told apart by the database, not by a look beforehand.
    if ((await tx.review.createMany({ data: [row], skipDuplicates: true })).count === 0) return null;
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
    return reviewId;
  }, LONG_TRANSACTION);
}

// A document of 1 MB may be tens of thousands of passages.
const LONG_TRANSACTION = { timeout: 120_000 };

/**
 * A book's terms, for proposing marks: a phrase and the place from which it is safe. Those of another club are its own,
 * for a proposal would tell of them. For the importer alone.
 */
export async function termsForImporter(bookId: string, clubId: string) {
  const rows = await unguardedDb.term.findMany({
    where: { bookId, OR: [{ clubId: null }, { clubId }] },
    select: { phrase: true, spoilsThrough: true },
  });
  return rows.map(({ phrase, spoilsThrough }) => ({ phrase, from: spoilsThrough }));
}

/** The same terms for somebody's own import, with those that they have reached, which may decide what they see. */
export async function termsForOwnImport(reader: Reader) {
  const terms = await termsForImporter(reader.bookId, reader.clubId);
  return { terms, knownTerms: terms.filter(({ from }) => hasReached(reader, from)) };
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
