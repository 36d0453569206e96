import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import { render } from '@/lib/markdown';
import type { ReviewSeed } from './parse-reviews';
import type { SeededBook } from './seed-book';

/** The review documents that come with a book. They belong to no club, and their marks are confirmed. */
export async function seedReviews(tx: Tx, shelf: SeededBook, reviews: ReviewSeed[]) {
  for (const { passages, title, what, byline, rating, titleFrom } of reviews) {
    const { bookId } = shelf;
    const review = { id: newId(), bookId, title, what, byline, rating, spoilsThrough: titleFrom };
    await tx.review.create({ data: { ...review, createdAt: now() } });
    for (const [ordinal, passage] of passages.entries())
      await seedPassage(tx, shelf, review.id, ordinal, passage);
  }
}

async function seedPassage(
  tx: Tx,
  shelf: SeededBook,
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
