import 'server-only';
import { query, run, type Query } from '../../db/query';
import type { FollowLevel } from '../../db/generated/enums';
import { sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { followLevelSql } from '../notices/follows';
import { parseWriterFacts, writerFactsSql, type WriterFacts, type WriterRow } from '../progress/audience';
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

/** `follow`: how much the reader wants to be told of it. `writer`: what the form for an answer tells them. */
export type OpenThreadPage = OpenThread & { page: PostPage; follow: FollowLevel; writer: WriterFacts };

/** A thread with a page of its posts; covered for a Marked reader it waits for; null when hidden, foreign or never there. */
export const readThreadPage = async (
  reader: Reader,
  id: string,
  pageRef: PageRef,
): Promise<OpenThreadPage | CoveredThread | null> =>
  (await run(openThreadPageQuery(reader, id, pageRef))) ?? run(coveredThreadQuery(reader, id));

const openThreadPageQuery = (reader: Reader, id: string, pageRef: PageRef): Query<OpenThreadPage | null> =>
  query(
    openThreadSql(
      reader,
      id,
      sql`, ${postPageSql(reader, id, pageRef)} as page, ${followLevelSql(sql`${reader.userId}::uuid`)} as follow,
        ${writerFactsSql(reader)} as writer`,
    ),
    parseOpenThreadPage,
  );

type OpenThreadPageRow = OpenThreadRow & { page: PostPageRow; follow: FollowLevel; writer: WriterRow };

function parseOpenThreadPage([row]: OpenThreadPageRow[]): OpenThreadPage | null {
  if (!row) return null;
  const { page, follow, writer, ...thread } = row;
  return {
    ...parseOpenThread(thread),
    page: parsePostPage(page),
    writer: parseWriterFacts(writer),
    follow,
  };
}
