import 'server-only';
import { newId, now } from '@/lib/ambient';
import { everything } from '../db/everything';
import type { PassageKind } from '../db/generated/enums';
import { mayModerate, type Reader } from './reader';
import { ofTheirClub } from './rule';

const draftFor = (reader: Reader, id: string) => ({
  AND: [ofTheirClub(reader), { id, confirmedAt: null, spoilsThrough: { lte: reader.readThrough } }],
});

const mayConfirm = (reader: Reader) => mayModerate(reader) && reader.readThrough === reader.lastPlace;

/** Confirms a draft under a mark, 0..N. False unless a moderator who has finished the book asks for a draft of theirs. */
export async function confirmPassage(reader: Reader, { id, mark }: { id: string; mark: number }) {
  if (!mayConfirm(reader) || mark < 0 || mark > reader.lastPlace) return false;
  const confirmed = { spoilsThrough: mark, confirmedAt: now(), confirmedById: reader.userId, because: null };
  const { count } = await everything.passage.updateMany({ where: draftFor(reader, id), data: confirmed });
  return count === 1;
}

/** Throws a draft away. */
export async function discardPassage(reader: Reader, id: string) {
  if (!mayConfirm(reader)) return false;
  const { count } = await everything.passage.deleteMany({ where: draftFor(reader, id) });
  return count === 1;
}

export type NewReview = {
  bookId: string;
  clubId: string;
  importerId: string;
  sourceHash: string;
  title: string;
  byline: string | null;
  rating: string | null;
  passages: { kind: PassageKind; by: string | null; html: string; proposedMark: number; because: string }[];
};

/** Stores an imported review, every passage a draft. False when the club has that very file already. */
export async function storeReview({ passages, importerId, ...review }: NewReview): Promise<boolean> {
  const { bookId, clubId, sourceHash } = review;
  return everything.$transaction(async (tx) => {
    if ((await tx.review.count({ where: { bookId, clubId, sourceHash } })) > 0) return false;
    const { chapterCount } = await tx.book.findUniqueOrThrow({ where: { id: bookId } });
    const reviewId = newId();
    const row = {
      ...review,
      id: reviewId,
      authorId: importerId,
      what: 'an imported document',
      createdAt: now(),
    };
    // A title is words about the book too; the importer reads it, others from the end of the book on.
    await tx.review.create({ data: { ...row, spoilsThrough: chapterCount } });
    await tx.passage.createMany({
      data: passages.map(({ proposedMark, ...passage }, ordinal) => ({
        ...{ ...passage, bookId, clubId, reviewId, ordinal, id: newId() },
        ...{ authorId: importerId, spoilsThrough: proposedMark },
      })),
    });
    return true;
  });
}

/** A book's terms, for proposing marks: a phrase and the place from which it is safe. For the importer alone. */
export async function termsForImporter(bookId: string) {
  const rows = await everything.term.findMany({
    where: { bookId },
    select: { phrase: true, spoilsThrough: true },
  });
  return rows.map(({ phrase, spoilsThrough }) => ({ phrase, from: spoilsThrough }));
}
