import { findPhrase, foldLetters } from '@/lib/markdown';
import type { BookSeed, ChapterSeed } from '../../../seed/types';

export function bookChapters(book: BookSeed): ChapterSeed[] {
  return book.parts.flatMap((part) => part.chapters);
}

/** One sentence for each of the book's terms that the text uses although its mark lies before the term's place. */
export function earlyTerms(book: BookSeed, mark: number, text: string): string[] {
  return book.terms
    .filter((term) => term.from > mark && mentions(text, term.phrase))
    .map((term) => `“${term.phrase}” (${term.from}) told at ${mark}: ${text}`);
}

const mentions = (text: string, phrase: string) =>
  findPhrase(foldLetters(text), foldLetters(phrase).letters).length > 0;
