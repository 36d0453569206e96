import 'server-only';
import { query, run, type Query } from '../../db/query';
import type { FollowLevel } from '../../db/generated/enums';
import { sql, type Sql } from '../../db/unguarded';
import { pass, type Gated } from '../core/gated';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookVisibleSql } from '../core/visibility';
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

/** A theme by its id and its name. */
export type NamedTheme = { id: string; name: string };
/**
 * `follow`: how much the reader wants to be told of it; `theme`: what it is about, where the reader can see that theme;
 * `themes`: what they may say that it is about, null where they may not; `writer`: what the form for an answer tells them.
 */
export type OpenThreadPage = OpenThread & {
  page: PostPage;
  follow: FollowLevel;
  theme: Gated<NamedTheme> | null;
  themes: Gated<NamedTheme[]> | null;
  writer: WriterFacts;
};

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
        ${threadThemeSql(reader)} as theme, ${themesToChooseSql(reader)} as themes,
        ${writerFactsSql(reader)} as writer`,
    ),
    parseOpenThreadPage,
  );

const themeJson = sql`json_build_object('id', h.id, 'name', h.name)`;

const threadThemeSql = (reader: Reader): Sql => sql`
  (select ${themeJson} from "Theme" h where h.id = t."themeId" and ${bookVisibleSql(reader, 'h')})`;

/** Of the themes that the reader can see, those that whoever reaches the thread has come to as well. */
const themesToChooseSql = (reader: Reader): Sql => sql`
  case when t."removedAt" is null and (t."authorId" = ${reader.userId}::uuid or ${mayModerate(reader)}) then
    (select coalesce(json_agg(${themeJson} order by h."spoilsThrough", h.name, h.id), '[]') from "Theme" h
      where greatest(h."spoilsThrough", t."spoilsThrough") = t."spoilsThrough" and ${bookVisibleSql(reader, 'h')}) end`;

type OpenThreadPageRow = OpenThreadRow & {
  page: PostPageRow;
  follow: FollowLevel;
  theme: NamedTheme | null;
  themes: NamedTheme[] | null;
  writer: WriterRow;
};

function parseOpenThreadPage([row]: OpenThreadPageRow[]): OpenThreadPage | null {
  if (!row) return null;
  const { page, follow, theme, themes, writer, ...thread } = row;
  return {
    ...parseOpenThread(thread),
    page: parsePostPage(page),
    follow,
    theme: theme && pass(theme),
    themes: themes && pass(themes),
    writer: parseWriterFacts(writer),
  };
}
