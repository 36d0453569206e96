import 'server-only';
import { query, run, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import {
  parsePostPage,
  postPageSql,
  type PageRef,
  type PostPage,
  type PostPageRow,
} from '../posts/post-page';
import {
  coveredThreadQuery,
  openThreadSql,
  parseOpenThread,
  type CoveredThread,
  type OpenThread,
  type OpenThreadRow,
} from '../threads/thread';

export type OpenThreadPage = OpenThread & { page: PostPage };

/** A thread with a page of its posts; covered for a Marked reader it waits for; null when hidden, foreign or never there. */
export const readThreadPage = async (
  reader: Reader,
  id: string,
  pageRef: PageRef,
): Promise<OpenThreadPage | CoveredThread | null> =>
  (await run(openThreadPageQuery(reader, id, pageRef))) ?? run(coveredThreadQuery(reader, id));

const openThreadPageQuery = (reader: Reader, id: string, pageRef: PageRef): Query<OpenThreadPage | null> =>
  query(openThreadSql(reader, id, sql`, ${postPageSql(reader, id, pageRef)} as page`), parseOpenThreadPage);

function parseOpenThreadPage([row]: (OpenThreadRow & { page: PostPageRow })[]): OpenThreadPage | null {
  if (!row) return null;
  const { page, ...thread } = row;
  return { ...parseOpenThread(thread), page: parsePostPage(page) };
}
