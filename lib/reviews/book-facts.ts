import 'server-only';
import { db } from '@/lib/db';
import { outlineForImporter, termsForOwnImport, type Reader } from '@/lib/gate';
import type { BookFacts, Term } from './import';

/** What the importer has to know of somebody's book, and the terms whose places they have reached. None is shown. */
export async function loadBookFacts(reader: Reader): Promise<{ book: BookFacts; knownTerms: Term[] }> {
  const [book, { terms, knownTerms }, outline] = await Promise.all([
    db.book.findUniqueOrThrow({
      where: { id: reader.bookId },
      select: { title: true, author: true, chapterCount: true },
    }),
    termsForOwnImport(reader),
    outlineForImporter(reader.bookId),
  ]);
  return { book: { ...book, terms, outline }, knownTerms };
}
