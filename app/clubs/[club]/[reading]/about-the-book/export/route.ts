import { loadEntryBook } from '@/lib/books/queries';
import { writeEntryFile } from '@/lib/entries/entry-file';
import { exportEntries } from '@/lib/gate';
import { readingContext } from '@/lib/readings/context';

type Context = { params: Promise<{ club: string; reading: string }> };

/** A file of what this reader can see of what their club tells of the book. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reader } = await readingContext(params);
  const { entries, isWhole } = await exportEntries(reader);
  const extent = { isWhole, readThrough: reader.readThrough };
  const file = writeEntryFile(await loadEntryBook(reader.bookId), entries, extent);
  return new Response(file, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="about-the-book.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
