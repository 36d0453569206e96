import { findIn, lettersOf } from '@/lib/markup';
import type { BookSeed, ChapterSeed } from '../../seed/shape';

export function chaptersOf(book: BookSeed): ChapterSeed[] {
  return book.parts.flatMap((part) => part.chapters);
}

/** One sentence for each of the book's terms that the text uses although its mark lies before the term's place. */
export function termsToldTooEarly(book: BookSeed, mark: number, text: string): string[] {
  return book.terms
    .filter((term) => term.from > mark && says(text, term.phrase))
    .map((term) => `“${term.phrase}” (${term.from}) told at ${mark}: ${text}`);
}

const says = (text: string, phrase: string) => findIn(lettersOf(text), lettersOf(phrase).letters).length > 0;
