import 'server-only';
import { everything } from '../db/everything';
import type { PassageKind } from '../db/generated/enums';
import { type Gated, pass, passAll } from './gated';
import type { Reader } from './reader';
import { closedPassages, isReviewOpen, isThemeOpen, ofTheirClub, openPassages } from './rule';
import type { Shelf } from './themes';
import type { Covered } from './waiting';

export type PassageView = {
  id: string;
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  spoilsThrough: number;
  themes: string[];
  /** Its mark is still a proposal; only its importer sees it. */
  draft: boolean;
};
export type ReviewHead = { title: string; what: string; byline: string | null; rating: string | null };
export type ReviewView = {
  id: string;
  /** Null while its title lies ahead of the reader, although some of its passages do not. */
  head: ReviewHead | null;
  passages: Gated<PassageView>[];
  covers: Gated<Covered[]>;
};

/**
 * The review documents of the book, passage by passage, as far as the reader has come. The covers beside them are
 * of documents of which nothing is open: which of those belong together is more than the veil tells.
 */
export async function reviewsOf(reader: Reader): Promise<Shelf<ReviewView>> {
  const [rows, covers] = await Promise.all([documents(reader), coveredPassages(reader)]);
  const views = rows.map(({ id, passages, ...row }) => ({
    id,
    // What stands over a document has one mark, its title's.
    head: isReviewOpen(reader, { id, ...row }) ? headOf(row) : null,
    passages: passAll(passages.map((one) => shown(reader, one))),
    covers: pass(covers.filter(({ reviewId }) => reviewId === id).map(bare)),
  }));
  const open = views.filter(
    ({ head, passages, covers }) => passages.length > 0 || (head && covers.length > 0),
  );
  const known = new Set(open.map(({ id }) => id));
  return {
    open: passAll(open),
    covers: pass(covers.filter(({ reviewId }) => !known.has(reviewId)).map(bare)),
  };
}

const documents = (reader: Reader) =>
  everything.review.findMany({
    where: ofTheirClub(reader),
    select: {
      ...{ id: true, authorId: true, spoilsThrough: true },
      ...{ title: true, what: true, byline: true, rating: true },
      passages: { where: openPassages(reader), orderBy: { ordinal: 'asc' }, select: passage },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

const headOf = ({ title, what, byline, rating }: ReviewHead): ReviewHead => ({ title, what, byline, rating });

const passage = {
  ...{ id: true, kind: true, by: true, html: true, spoilsThrough: true, confirmedAt: true },
  themes: { select: { id: true, name: true, spoilsThrough: true }, orderBy: { id: 'asc' as const } },
} as const;

type PassageRow = {
  id: string;
  kind: PassageKind;
  by: string | null;
  html: string;
  spoilsThrough: number;
  confirmedAt: Date | null;
  themes: { id: string; name: string; spoilsThrough: number }[];
};

const shown = (reader: Reader, { confirmedAt, themes, ...row }: PassageRow): PassageView => ({
  ...row,
  draft: confirmedAt === null,
  themes: themes.filter((theme) => isThemeOpen(reader, theme)).map(({ name }) => name),
});

async function coveredPassages(reader: Reader) {
  if (reader.veil === 'sealed') return [];
  const rows = await everything.passage.findMany({
    where: closedPassages(reader),
    select: { id: true, reviewId: true, spoilsThrough: true },
    // Not by ordinal: where in a document something waits is more than the veil tells.
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, reviewId, spoilsThrough }) => ({ id, reviewId, place: spoilsThrough }));
}

const bare = ({ id, place }: Covered): Covered => ({ id, place });
