import 'server-only';
import { run, runTogether } from '../../db/query';
import { openedBookItemsQuery, type OpenedBookItems } from '../book/opened-items';
import { readersElsewhereQuery, type FoundReader, type Reader, type ReadingNames } from '../core/reader';
import { hasMovedOn, openedPostsQuery, type OpenedPosts } from '../progress/opened-posts';
import { booksOfBookmarkSql } from '../progress/shared-bookmarks';

/** What a move opened in another club that reads the book, and what that club has added to it. */
export type OpenedElsewhere = {
  readingId: string;
  names: ReadingNames;
  discussion: OpenedPosts;
  book: OpenedBookItems;
};

/** More clubs than anybody reads one book with. */
const CLUBS = 10;

/** The conversations that the last move opened, in reading order. */
export const listOpenedThreads = async (reader: Reader) => (await run(openedPostsQuery(reader))).threads;

/**
 * All that the last move of the bookmark opened, here and in the reader's other clubs with this bookmark, in one statement
 * and two where there are such; null when it was none on, or was taken back.
 */
export async function readOpenedPage(reader: Reader) {
  if (!hasMovedOn(reader)) return null;
  const [discussion, book, others] = await runTogether(
    openedPostsQuery(reader),
    openedBookItemsQuery(reader),
    readersElsewhereQuery(reader, booksOfBookmarkSql(reader), CLUBS),
  );
  return { discussion, book, elsewhere: await readElsewhere(reader, others) };
}

async function readElsewhere(reader: Reader, others: FoundReader[]): Promise<OpenedElsewhere[]> {
  const moved = others.filter(({ reader: other }) => hasMovedOn(other));
  const discussions = moved.map(({ reader: other }) => openedPostsQuery(other));
  const books = moved.map(({ reader: other }) =>
    openedBookItemsQuery(other, other.bookId === reader.bookId ? 'club' : 'all'),
  );
  const answers = await runTogether(...discussions, ...books);
  return moved.map(({ reader: other, names }, at) => ({
    readingId: other.readingId,
    names,
    discussion: answers[at] as OpenedPosts,
    book: answers[moved.length + at] as OpenedBookItems,
  }));
}
