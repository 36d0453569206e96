import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/clock-and-ids';
import { htmlToText } from '@/lib/markdown';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { PassageKind } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { hasReached } from '../core/visibility';
import { insertReview, type NewPassage, type NewReview } from './import';

/** A document that its importer still puts right. */
export type OwnImport = {
  id: string;
  title: string;
  byline: string | null;
  /** The document as it was brought. */
  source: string;
  passageCount: number;
  passages: OwnPassage[];
};
export type OwnPassage = {
  id: string;
  ordinal: number;
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  /** The proposed mark and its reason, which names what it is bound to; null for whoever has not finished the book. */
  proposal: { place: number; because: string } | null;
  /** Another one after each correction. */
  revision: string;
};

export const OWN_PASSAGES_PER_PAGE = 20;
const MAX_UNSENT = 20;

const hasFinished = (reader: Reader) => hasReached(reader, reader.lastPlace);
const unsentWhere = (reader: Reader, id?: string) => ({
  bookId: reader.bookId,
  clubId: reader.clubId,
  authorId: reader.userId,
  sentAt: null,
  id,
});

type BroughtReview = Omit<NewReview, 'bookId' | 'clubId' | 'importerId'> & { source: string };

/** Stores a document for its importer to put right. Its id; null where they have too many, or this one, unsent. */
export async function bringReview(
  reader: Reader,
  { source, ...review }: BroughtReview,
): Promise<string | null> {
  if ((await unguardedDb.review.count({ where: unsentWhere(reader) })) >= MAX_UNSENT) return null;
  const { bookId, clubId, userId: importerId } = reader;
  return insertReview({ ...review, bookId, clubId, importerId }, { sentAt: null, source });
}

/** Whether a document is one's own and not sent yet. */
export const isOwnImport = async (reader: Reader, id: string): Promise<boolean> =>
  (await unguardedDb.review.count({ where: unsentWhere(reader, id) })) === 1;

/** One's own documents that are not sent yet, the latest first. */
export async function listOwnImports(reader: Reader): Promise<Gated<{ id: string; title: string }[]>> {
  const rows = await unguardedDb.review.findMany({
    where: unsentWhere(reader),
    select: { id: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return pass(rows);
}

/** One's own document with a page (1..) of its passages; null for everybody but its importer, and once it was sent. */
export async function readOwnImport(
  reader: Reader,
  id: string,
  page: number,
): Promise<Gated<OwnImport> | null> {
  const row = await unguardedDb.review.findFirst({
    where: unsentWhere(reader, id),
    select: {
      id: true,
      title: true,
      byline: true,
      source: true,
      _count: { select: { passages: true } },
      passages: {
        orderBy: { ordinal: 'asc' },
        skip: (page - 1) * OWN_PASSAGES_PER_PAGE,
        take: OWN_PASSAGES_PER_PAGE,
        select: { ...passageColumns, html: true },
      },
    },
  });
  if (!row) return null;
  const { passages, source, _count, ...head } = row;
  return pass({
    ...head,
    source: source ?? '',
    passageCount: _count.passages,
    passages: passages.map(({ spoilsThrough, because, ...passage }) => ({
      ...passage,
      proposal: hasFinished(reader) ? { place: spoilsThrough, because: because ?? '' } : null,
      revision: hashPassage(passage),
    })),
  });
}

const passageColumns = {
  id: true,
  ordinal: true,
  kind: true,
  by: true,
  because: true,
  spoilsThrough: true,
} as const;

/** Renames a document that is not sent yet. False for everybody but its importer. */
export async function renameOwnImport(
  reader: Reader,
  { id, ...head }: { id: string; title: string; byline: string | null },
): Promise<boolean> {
  const { count } = await unguardedDb.review.updateMany({ where: unsentWhere(reader, id), data: head });
  return count === 1;
}

type Mark = { proposedMark: number; because: string };
/**
 * Text as it is put right, and what becomes of a mark with it: the new one is never lower than the old one. `mark` is
 * the place, 0..N, that an importer who has finished the book chose; null for none.
 */
export type Correction = {
  /** Of the passage as its form was filled with it. */
  revision?: string;
  kind: PassageKind;
  by: string | null;
  mark: number | null;
  pieces: { html: string; mark: (had: Mark) => Mark }[];
};

/** Puts one's own passage right; several pieces part it. False where there is no such passage to its importer. */
export const correctPassage = (reader: Reader, id: string, correction: Correction) =>
  changePassages(reader, { id, revision: correction.revision }, ([own]) => ({
    takes: 1,
    passages: correctedPieces(reader, own!, correction),
  }));

function correctedPieces(reader: Reader, own: StoredPassage, correction: Correction): NewPassage[] {
  const { kind, by, mark: place, pieces } = correction;
  const had = { proposedMark: own.spoilsThrough, because: own.because ?? '' };
  const chosen = chosenMark(reader, place, had);
  return pieces.map(({ html, mark }) => {
    const keepsMark = isChosen(had) && isUnchanged(own, { by, html });
    return { kind, by, html, ...(chosen ?? (keepsMark ? had : mark(had))) };
  });
}

const CHOSEN = 'chosen by the person who added it';
const isChosen = ({ because }: Mark) => because === CHOSEN;

/** The mark that somebody chose who knows the whole book. Null for everybody else, and for the mark that it has. */
function chosenMark(reader: Reader, place: number | null, { proposedMark }: Mark): Mark | null {
  if (place === null || place === proposedMark || place > reader.lastPlace) return null;
  return hasFinished(reader) ? { proposedMark: place, because: CHOSEN } : null;
}

// Only words that came with the correction can ask for a later mark than the chosen one.
const isUnchanged = (own: StoredPassage, { by, html }: { by: string | null; html: string }) =>
  own.by === by && plainWords(own.html) === plainWords(html);
const plainWords = (html: string) => htmlToText(html).replace(/\s+/gu, ' ').trim();

/** Puts one's own passage right and joins it with the one after it, under the later of their marks. */
export const joinWithNext = (reader: Reader, id: string, correction: Correction) =>
  changePassages(reader, { id, revision: correction.revision }, ([own, next]) => {
    const pieces = correctedPieces(reader, own!, correction);
    const last = pieces.at(-1);
    if (!next || !last) return { takes: 1, passages: pieces };
    const later = { proposedMark: next.spoilsThrough, because: next.because ?? '' };
    const mark = later.proposedMark > last.proposedMark ? later : null;
    const joined = { ...last, ...mark, by: last.by ?? next.by, html: `${last.html}\n${next.html}` };
    return { takes: 2, passages: [...pieces.slice(0, -1), joined] };
  });

/** Drops one's own passage, and with the last one the document. */
export const dropPassage = (reader: Reader, id: string, revision?: string) =>
  changePassages(reader, { id, revision }, () => ({ takes: 1, passages: [] }));

type StoredPassage = {
  id: string;
  ordinal: number;
  kind: PassageKind;
  by: string | null;
  html: string;
  because: string | null;
  spoilsThrough: number;
};
/** What stands in the place of how many passages. */
type Change = (passages: StoredPassage[]) => { takes: number; passages: NewPassage[] };

const hashPassage = ({ kind, by, html }: Pick<StoredPassage, 'kind' | 'by' | 'html'>) =>
  createHash('sha256')
    .update(JSON.stringify([kind, by, html]))
    .digest('hex')
    .slice(0, 16);

/** The document that was changed; null where there is no such passage, and `outdated` where it was changed meanwhile. */
async function changePassages(
  reader: Reader,
  { id, revision }: { id: string; revision?: string },
  change: Change,
): Promise<string | null | 'outdated'> {
  return unguardedDb.$transaction(async (tx) => {
    const reviewId = await lockOwnImport(tx, reader, id);
    if (!reviewId) return null;
    const own = await tx.passage.findUniqueOrThrow({ where: { id }, select: { ordinal: true } });
    const passages = await tx.passage.findMany({
      where: { reviewId, ordinal: { gte: own.ordinal } },
      orderBy: { ordinal: 'asc' },
      take: 2,
      select: { ...passageColumns, html: true },
    });
    if (revision !== undefined && hashPassage(passages[0]!) !== revision) return 'outdated';
    await replacePassages(tx, { reader, reviewId, from: own.ordinal, ...change(passages) });
    return reviewId;
  });
}

/** Holds the document of a passage, so that two corrections at once take turns. */
async function lockOwnImport(tx: Tx, reader: Reader, passageId: string): Promise<string | null> {
  const review = await tx.review.findFirst({
    where: { ...unsentWhere(reader), passages: { some: { id: passageId } } },
    select: { id: true, title: true },
  });
  if (!review) return null;
  const { count } = await tx.review.updateMany({
    where: unsentWhere(reader, review.id),
    data: { title: review.title },
  });
  const isStill = count === 1 && (await tx.passage.count({ where: { id: passageId } })) === 1;
  return isStill ? review.id : null;
}

type Replacement = { reader: Reader; reviewId: string; from: number; takes: number; passages: NewPassage[] };

async function replacePassages(tx: Tx, { reader, reviewId, from, takes, passages }: Replacement) {
  const { bookId, clubId, userId: authorId } = reader;
  const old = await tx.passage.findMany({
    where: { reviewId, ordinal: { gte: from } },
    orderBy: { ordinal: 'asc' },
    take: takes,
    select: { id: true, ordinal: true },
  });
  await tx.passage.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  const after = (old.at(-1)?.ordinal ?? from) + 1;
  const shift = passages.length - (after - from);
  if (shift !== 0) await shiftOrdinals(tx, reviewId, after, shift);
  await tx.passage.createMany({
    data: passages.map(({ proposedMark, ...passage }, at) => ({
      ...passage,
      bookId,
      clubId,
      authorId,
      reviewId,
      // The first keeps its id, so that its form on the page stays the same one.
      id: at === 0 ? old[0]!.id : newId(),
      ordinal: from + at,
      spoilsThrough: proposedMark,
    })),
  });
  if (passages.length > 0) return;
  await tx.review.deleteMany({ where: { id: reviewId, passages: { none: {} } } });
}

// Ordinals are unique within a document at every moment: those that rise are moved from the last one on.
async function shiftOrdinals(tx: Tx, reviewId: string, after: number, shift: number) {
  const rows = await tx.passage.findMany({
    where: { reviewId, ordinal: { gte: after } },
    orderBy: { ordinal: shift > 0 ? 'desc' : 'asc' },
    select: { id: true, ordinal: true },
  });
  for (const { id, ordinal } of rows)
    await tx.passage.update({ where: { id }, data: { ordinal: ordinal + shift } });
}

/** Sends one's own document to be confirmed; afterwards its importer changes nothing more. */
export async function sendOwnImport(reader: Reader, id: string): Promise<boolean> {
  const { count } = await unguardedDb.review.updateMany({
    where: { ...unsentWhere(reader, id), passages: { some: {} } },
    data: { sentAt: now(), source: null },
  });
  return count === 1;
}

/** Throws one's own document away before it was sent. */
export async function discardOwnImport(reader: Reader, id: string): Promise<boolean> {
  return (await unguardedDb.review.deleteMany({ where: unsentWhere(reader, id) })).count === 1;
}
