import 'server-only';
import { run, runTogether } from '../../db/query';
import { openedBookItemsQuery } from '../book/opened-items';
import type { Reader } from '../core/reader';
import { hasMovedOn, openedPostsQuery } from '../progress/opened-posts';

/** The conversations that the last move opened, in reading order. */
export const listOpenedThreads = async (reader: Reader) => (await run(openedPostsQuery(reader))).threads;

/** All that the last move of the bookmark opened, in one statement; null when it was none on, or was taken back. */
export async function readOpenedPage(reader: Reader) {
  if (!hasMovedOn(reader)) return null;
  const [discussion, book] = await runTogether(openedPostsQuery(reader), openedBookItemsQuery(reader));
  return { discussion, book };
}
