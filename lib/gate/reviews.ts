import 'server-only';
import { everything } from '../db/everything';
import type { PassageKind } from '../db/generated/enums';
import { type Gated, pass, passAll } from './gated';
import { mayModerate, type Reader } from './reader';
import { closedPassages, isThemeOpen, ofTheirClub, openPassages, openReviews } from './rule';
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
export type ReviewView = {
  id: string;
  title: string;
  what: string;
  byline: string | null;
  rating: string | null;
  passages: Gated<PassageView>[];
  covers: Gated<Covered[]>;
};

const inOrder = { ordinal: 'asc' as const };

/** The review documents of the book, passage by passage, as far as the reader has come. */
export async function reviewsOf(reader: Reader): Promise<Gated<ReviewView>[]> {
  const rows = await everything.review.findMany({
    where: { AND: [openReviews(reader), { passages: { some: openPassages(reader) } }] },
    select: {
      ...{ id: true, title: true, what: true, byline: true, rating: true },
      passages: { where: openPassages(reader), orderBy: inOrder, select: passage },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const covers = await coveredPassages(
    reader,
    rows.map(({ id }) => id),
  );
  return passAll(
    rows.map((row) => ({
      ...row,
      passages: passAll(row.passages.map((one) => shown(reader, one))),
      covers: pass(
        covers.filter(({ reviewId }) => reviewId === row.id).map(({ id, place }) => ({ id, place })),
      ),
    })),
  );
}

const passage = {
  ...{ id: true, kind: true, by: true, html: true, spoilsThrough: true, confirmedAt: true },
  themes: { select: { id: true, name: true, spoilsThrough: true } },
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

async function coveredPassages(reader: Reader, reviewIds: string[]) {
  if (reader.veil === 'sealed') return [];
  const rows = await everything.passage.findMany({
    where: { AND: [closedPassages(reader), { reviewId: { in: reviewIds } }] },
    select: { id: true, reviewId: true, spoilsThrough: true },
    // Not by ordinal: where in a document something waits is more than the veil tells.
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, reviewId, spoilsThrough }) => ({ id, reviewId, place: spoilsThrough }));
}

export type DraftView = {
  id: string;
  review: string;
  kind: PassageKind;
  html: string;
  because: string | null;
  proposed: number;
};

const hasFinished = (reader: Reader) => mayModerate(reader) && reader.readThrough === reader.lastPlace;

/** Passages whose marks wait to be confirmed: for a moderator who has finished the book, and for nobody else. */
export async function draftsFor(reader: Reader): Promise<Gated<DraftView>[]> {
  if (!hasFinished(reader)) return [];
  const rows = await everything.passage.findMany({
    where: { AND: [ofTheirClub(reader), { confirmedAt: null }] },
    select: {
      ...{ id: true, kind: true, html: true, because: true, spoilsThrough: true },
      review: { select: { title: true } },
    },
    orderBy: [{ reviewId: 'asc' }, { ordinal: 'asc' }],
  });
  return passAll(
    rows.map(({ review, spoilsThrough, ...row }) => ({
      ...row,
      review: review.title,
      proposed: spoilsThrough,
    })),
  );
}
