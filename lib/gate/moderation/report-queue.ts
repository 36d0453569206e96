import 'server-only';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { postJoins, parsePostRow, postJson, type PostRow, type PostView } from '../posts/post-view.sql';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { openedBySql, visibleSql, type OpenedBy } from '../core/visibility';

type CoveredPart = { id: string; place: number };
export type ReportedPost = PostView & { threadId: string };
export type ReportText = { by: string; reason: string; createdAt: Date; place: number; openedBy: OpenedBy };
/** An open report as the queue shows it: always Marked, so each half is there or covered. What an open post says is under the reader's own veil. */
export type QueuedReport = {
  id: string;
  post: Gated<ReportedPost> | null;
  coveredPost: CoveredPart | null;
  report: Gated<ReportText> | null;
  coveredReport: CoveredPart | null;
};

/** The open reports of a reading with what they are about, for its moderators; empty for everybody else. */
export async function listQueuedReports(reader: Reader): Promise<QueuedReport[]> {
  if (!mayModerate(reader)) return [];
  return (await queryRows<QueueRow>(queueSql(reader))).map(parseReport);
}

type ReportTextRow = { by: string; reason: string; createdAt: number; openedBy: OpenedBy };
type QueueRow = CoveredPart & {
  words: ReportTextRow | null;
  postId: string;
  postPlace: number;
  post: { threadId: string; view: PostRow } | null;
};

function parseReport({ id, place, words, postId, postPlace, post: visiblePost }: QueueRow): QueuedReport {
  return {
    id,
    post: visiblePost && pass({ ...parsePostRow(visiblePost.view), threadId: visiblePost.threadId }),
    coveredPost: visiblePost ? null : { id: postId, place: postPlace },
    report: words && pass({ ...words, place, createdAt: new Date(words.createdAt) }),
    coveredReport: words ? null : { id, place },
  };
}

// By id: the order of time would tell when something ahead was written.
const queueSql = (reader: Reader) => sql`
  select r.id, r."spoilsThrough" as place, p.id as "postId", p."spoilsThrough" as "postPlace",
    case when ${visibleSql(reader, 'r')} then json_build_object('by', reporter.name, 'reason', r.reason, 'openedBy', ${openedBySql(reader, 'r')},
      'createdAt', extract(epoch from r."createdAt") * 1000) end as words,
    case when ${visibleSql(reader, 'p')} then
      json_build_object('threadId', p."threadId", 'view', ${postJson(reader)}) end as post
  from (select * from "Report" where "readingId" = ${reader.readingId}::uuid and answer = 'open'
    order by id limit 100) r
  join "User" reporter on reporter.id = r."authorId"
  join "Post" p on p.id = r."postId"
  ${postJoins(reader)}
  order by r.id`;
