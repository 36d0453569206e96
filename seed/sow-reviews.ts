import { newId, now } from '@/lib/ambient';
import type { Tx } from '@/lib/db/everything';
import { render } from '@/lib/markup';
import type { ReviewSeed } from './reviews';
import type { Shelf } from './sow-book';

/** The review documents that come with a book. They belong to no club, and their marks are confirmed. */
export async function sowReviews(tx: Tx, shelf: Shelf, reviews: ReviewSeed[]) {
  for (const { passages, title, what, byline, rating, titleFrom } of reviews) {
    const { bookId } = shelf;
    const review = { id: newId(), bookId, title, what, byline, rating, spoilsThrough: titleFrom };
    await tx.review.create({ data: { ...review, createdAt: now() } });
    for (const [ordinal, passage] of passages.entries())
      await sowPassage(tx, shelf, review.id, ordinal, passage);
  }
}

async function sowPassage(
  tx: Tx,
  shelf: Shelf,
  reviewId: string,
  ordinal: number,
  passage: ReviewSeed['passages'][number],
) {
  const { mark, kind, by, text } = passage;
  const html = render(text, shelf.lastPlace).versions[0]!.marked;
  const row = { id: newId(), bookId: shelf.bookId, reviewId, ordinal, kind, by, html, spoilsThrough: mark };
  const themes = passage.themes.map((key) => ({ id: shelf.themes.get(key)! }));
  await tx.passage.create({ data: { ...row, confirmedAt: now(), themes: { connect: themes } } });
}
