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

// Not \b, which takes an accented letter for the end of a word.
function says(text: string, phrase: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
