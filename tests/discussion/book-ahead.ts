import { newId, now } from '@/lib/ambient';

const ahead = { spoilsThrough: 7 };

/** What the book tells at chapter 7, and two documents about it: one that came with the book, one that the club brought. */
export async function aBookAhead({ bookId, clubId }: { bookId: string; clubId: string }) {
  const { everything } = await import('@/lib/db/everything');
  const [theme, reveal, passage, draft, review] = [newId(), newId(), newId(), newId(), newId()];
  const letter = newId();
  await everything.theme.create({ data: { ...ahead, id: theme, bookId, name: 'canaryTheme' } });
  const told = { title: 'canaryReveal', told: 'canaryTold' };
  await everything.reveal.create({ data: { ...ahead, ...told, id: reveal, bookId } });
  const document = { bookId, title: 'canaryReview', what: 'a letter', createdAt: now(), ...ahead };
  await everything.review.createMany({
    data: [
      { ...document, id: letter },
      { ...document, id: review, clubId },
    ],
  });
  const words = { bookId, ordinal: 0, kind: 'passage' as const, html: '<p>canaryPassage</p>', ...ahead };
  await everything.passage.createMany({
    data: [
      { ...words, id: passage, reviewId: letter, confirmedAt: now() },
      { ...words, id: draft, reviewId: review, clubId, because: 'canaryBecause' },
    ],
  });
  return { theme, reveal, passage, draft, review };
}
