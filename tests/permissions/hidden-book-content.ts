import { newId, now } from '@/lib/clock-and-ids';

const HIDDEN_MARK = { spoilsThrough: 7 };

/** What the book tells at chapter 7, and two documents about it: one that came with the book, one that the club brought. */
export async function createHiddenBookContent({ bookId, clubId }: { bookId: string; clubId: string }) {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const theme = newId();
  const reveal = newId();
  const passage = newId();
  const draft = newId();
  const review = newId();
  const letter = newId();
  await unguardedDb.theme.create({ data: { ...HIDDEN_MARK, id: theme, bookId, name: 'canaryTheme' } });
  const told = { title: 'canaryReveal', told: 'canaryTold' };
  await unguardedDb.reveal.create({ data: { ...HIDDEN_MARK, ...told, id: reveal, bookId } });
  const document = { bookId, title: 'canaryReview', what: 'a letter', createdAt: now(), ...HIDDEN_MARK };
  await unguardedDb.review.createMany({
    data: [
      { ...document, id: letter },
      { ...document, id: review, clubId },
    ],
  });
  const words = {
    bookId,
    ordinal: 0,
    kind: 'passage' as const,
    html: '<p>canaryPassage</p>',
    ...HIDDEN_MARK,
  };
  await unguardedDb.passage.createMany({
    data: [
      { ...words, id: passage, reviewId: letter, confirmedAt: now() },
      { ...words, id: draft, reviewId: review, clubId, because: 'canaryBecause' },
    ],
  });
  return { theme, reveal, passage, draft, review };
}
