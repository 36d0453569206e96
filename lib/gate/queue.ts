import 'server-only';
import { rowsOf, sql } from '../db/everything';
import { type Gated, pass } from './gated';
import { beside, dated, post, type PostRow, type PostView } from './post-view';
import { mayModerate, type Reader } from './reader';
import { openIn } from './rule';

type CoveredPart = { id: string; place: number };
export type ReportedPost = PostView & { threadId: string };
export type ReportWords = { by: string; reason: string; createdAt: Date; place: number };
/** An open report as the queue shows it: always Marked, so each half is there or covered. What an open post says is under the reader's own veil. */
export type QueueLine = {
  id: string;
  post: Gated<ReportedPost> | null;
  coveredPost: CoveredPart | null;
  words: Gated<ReportWords> | null;
  coveredWords: CoveredPart | null;
};

/** The open reports of a reading with what they are about, for its moderators; empty for everybody else. */
export async function queueOf(reader: Reader): Promise<QueueLine[]> {
  if (!mayModerate(reader)) return [];
  return (await rowsOf<Row>(queue(reader))).map(lineOf);
}

type Said = { by: string; reason: string; createdAt: number };
type Row = CoveredPart & {
  words: Said | null;
  postId: string;
  postPlace: number;
  post: { threadId: string; view: PostRow } | null;
};

function lineOf({ id, place, words, postId, postPlace, post: said }: Row): QueueLine {
  return {
    id,
    post: said && pass({ ...dated(said.view), threadId: said.threadId }),
    coveredPost: said ? null : { id: postId, place: postPlace },
    words: words && pass({ ...words, place, createdAt: new Date(words.createdAt) }),
    coveredWords: words ? null : { id, place },
  };
}

// By id: the order of time would tell when something ahead was written.
const queue = (reader: Reader) => sql`
  select r.id, r."spoilsThrough" as place, p.id as "postId", p."spoilsThrough" as "postPlace",
    case when ${openIn(reader, 'r')} then json_build_object('by', reporter.name, 'reason', r.reason,
      'createdAt', extract(epoch from r."createdAt") * 1000) end as words,
    case when ${openIn(reader, 'p')} then
      json_build_object('threadId', p."threadId", 'view', ${post(reader)}) end as post
  from (select * from "Report" where "readingId" = ${reader.readingId}::uuid and answer = 'open'
    order by id limit 100) r
  join "User" reporter on reporter.id = r."authorId"
  join "Post" p on p.id = r."postId"
  ${beside(reader)}
  order by r.id`;
