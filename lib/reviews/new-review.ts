import 'server-only';
import { createHash } from 'node:crypto';
import { bringReview, type Reader } from '@/lib/gate';
import type { Message } from '@/lib/i18n';
import { consumeTry } from '@/lib/rate-limit';
import { loadBookFacts } from './book-facts';
import { readReview } from './import';
import { textToHtml } from './text-to-html';

type BroughtDocument = { bytes: Uint8Array; fileName: string; title: string | null; byline: string | null };

/**
 * Stores a document as passages that its importer puts right. What becomes of it does not depend on the terms that lie
 * ahead of them, but for the marks, which they are not shown.
 */
export async function addReview(
  reader: Reader,
  { bytes, fileName, title, byline }: BroughtDocument,
): Promise<{ id: string } | { refused: Message }> {
  const wait = await consumeTry('review', reader.userId);
  if (wait) return { refused: wait };
  const { book, knownTerms } = await loadBookFacts(reader);
  const review = readReview(bytes, book, fileName, { knownTerms, isAboutBook: true });
  if ('refused' in review) return { refused: 'answers.reviews.unreadable' };
  const id = await bringReview(reader, {
    title: title ?? review.title,
    byline: byline ?? review.byline,
    rating: review.rating,
    // Another member may bring the same document, and neither learns of it.
    sourceHash: createHash('sha256').update(reader.userId).update(bytes).digest('hex'),
    source: Buffer.from(bytes).toString('utf8').replaceAll('\0', ''),
    passages: review.passages.map(({ text, ...passage }) => ({ ...passage, html: textToHtml(text) })),
  });
  return id ? { id } : { refused: 'answers.reviews.tooMany' };
}
