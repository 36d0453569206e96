import 'server-only';
import { unguardedDb } from '../../db/unguarded';
import type { PassageKind } from '../../db/generated/enums';
import { type Gated, pass, passAll } from '../core/gated';
import type { Reader } from '../core/reader';
import {
  passageHiddenWhere,
  isReviewVisible,
  bookVisibleWhere,
  bookOrOwnClubWhere,
  passageVisibleWhere,
  openedBy,
  type OpenedBy,
} from '../core/visibility';
import type { WithCovers } from '../book/covers';
import type { CoveredItem } from '../threads/ahead';

export type PassageView = {
  id: string;
  kind: PassageKind;
  by: string | null;
  /** Safe HTML. */
  html: string;
  openedBy: OpenedBy;
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
  covers: Gated<CoveredItem[]>;
};

/**
 * The review documents of the book, passage by passage, as far as the reader has come. The covers beside them are
 * of documents of which nothing is open: which of those belong together is more than the veil tells.
 */
export async function listReviews(reader: Reader): Promise<WithCovers<ReviewView>> {
  const [rows, covers] = await Promise.all([loadReviews(reader), loadCoveredPassages(reader)]);
  const views = rows.map(({ id, passages, ...row }) => ({
    id,
    // Title, byline and rating of a document share the mark of its title.
    head: isReviewVisible(reader, { id, ...row }) ? pickHead(row) : null,
    passages: passAll(passages.map((one) => parsePassage(reader, one))),
    covers: pass(covers.filter(({ reviewId }) => reviewId === id).map(pickCover)),
  }));
  const open = views.filter(
    ({ head, passages, covers }) => passages.length > 0 || (head && covers.length > 0),
  );
  const visibleIds = new Set(open.map(({ id }) => id));
  return {
    open: passAll(open),
    covers: pass(covers.filter(({ reviewId }) => !visibleIds.has(reviewId)).map(pickCover)),
  };
}

const loadReviews = (reader: Reader) =>
  unguardedDb.review.findMany({
    // What its importer still puts right stands on a page of its own.
    where: { AND: [bookOrOwnClubWhere(reader), { OR: [{ clubId: null }, { sentAt: { not: null } }] }] },
    select: {
      id: true,
      authorId: true,
      spoilsThrough: true,
      title: true,
      what: true,
      byline: true,
      rating: true,
      passages: {
        where: passageVisibleWhere(reader),
        orderBy: { ordinal: 'asc' },
        select: passageColumns(reader),
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

const pickHead = ({ title, what, byline, rating }: ReviewHead): ReviewHead => ({
  title,
  what,
  byline,
  rating,
});

/** A passage may touch a theme whose name the reader has not reached. */
const passageColumns = (reader: Reader) => ({
  id: true as const,
  kind: true as const,
  by: true as const,
  html: true as const,
  spoilsThrough: true as const,
  confirmedAt: true as const,
  themes: {
    where: bookVisibleWhere(reader),
    orderBy: { id: 'asc' as const },
    select: { name: true as const },
  },
});

type PassageRow = {
  id: string;
  kind: PassageKind;
  by: string | null;
  html: string;
  spoilsThrough: number;
  confirmedAt: Date | null;
  themes: { name: string }[];
};

const parsePassage = (reader: Reader, { confirmedAt, themes, ...row }: PassageRow): PassageView => ({
  ...row,
  openedBy: openedBy(reader, row),
  draft: confirmedAt === null,
  themes: themes.map(({ name }) => name),
});

async function loadCoveredPassages(reader: Reader) {
  if (reader.veil === 'sealed') return [];
  const rows = await unguardedDb.passage.findMany({
    where: passageHiddenWhere(reader),
    select: { id: true, reviewId: true, spoilsThrough: true },
    // Not by ordinal: where in a document something waits is more than the veil tells.
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, reviewId, spoilsThrough }) => ({ id, reviewId, place: spoilsThrough }));
}

const pickCover = ({ id, place }: CoveredItem): CoveredItem => ({ id, place });
