import type { NewPassage } from '@/lib/gate';
import { htmlToText } from '@/lib/markdown';
import { remarkPassage, type BookFacts, type ProposedMark } from './import';
import { textToHtml } from './text-to-html';

/** The pieces of a text, parted by blank lines; each as lines of plain words. */
export const splitPieces = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));

/** A piece of a passage as it is stored, and its mark: the one that the passage had, or a later one that it needs. */
export const remarkWith = (
  piece: string,
  by: string | null,
  book: BookFacts,
): Pick<NewPassage, 'html'> & { mark: (had: ProposedMark) => ProposedMark } => ({
  html: textToHtml(piece),
  mark: (had) => remarkPassage(by ? `${piece}\n${by}` : piece, had, book),
});

/** The words of a stored passage, a line for each of its paragraphs. */
export const htmlToLines = (html: string): string =>
  htmlToText(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** How much of a document is shown beside its passages, in characters. */
const SHOWN_SOURCE = 30_000;

/** The stretch of a document in which passages `from` (0..) to `from + size` of all `of` should stand. */
export function sourceAround(source: string, { from, size, of }: { from: number; size: number; of: number }) {
  if (source.length <= SHOWN_SOURCE) return source;
  const middle = source.length * Math.min(1, (from + size / 2) / Math.max(1, of));
  const start = Math.max(0, Math.min(source.length - SHOWN_SOURCE, Math.round(middle - SHOWN_SOURCE / 2)));
  const stretch = source.slice(start, start + SHOWN_SOURCE);
  return `${start > 0 ? '… ' : ''}${stretch}${start + SHOWN_SOURCE < source.length ? ' …' : ''}`;
}
