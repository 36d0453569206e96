import 'server-only';
import { queryRows, run } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { HOME_READINGS, ownReadersQuery, type Reader } from '../core/reader';
import { readNoticesSql, readReadingNoticesSql } from '../notices/read-notices';
import { reachedSql, visibleSql } from '../core/visibility';

/** What was on a page: some posts of a thread, as a bookmark at `place` showed them. */
export type ShownPosts = { threadId: string; postIds: string[]; place: number };

/**
 * Notes that these posts were shown. Of what was sent only that counts which the reader may see: a post ahead, another
 * thread's or one that never was changes nothing.
 */
export async function markPostsRead(reader: Reader, { threadId, postIds, place }: ShownPosts) {
  await addShown(
    reader,
    sql`v."threadId" = ${threadId}::uuid and v."postId" = any(${postIds}::uuid[])
      and v."spoilsThrough" <= ${place}`,
  );
  await queryRows(readNoticesSql(reader, postIds, place));
}

/** Notes of all that the reader may see in the reading, and that was there at a moment, that it is not new. */
export async function markReadingRead(reader: Reader, { place, until }: { place: number; until: Date }) {
  await addShown(
    reader,
    sql`p."createdAt" <= ${until.toISOString()}::timestamp and v."spoilsThrough" <= ${place}`,
  );
  await queryRows(readReadingNoticesSql(reader, place, until));
}

/** A reading of a page that showed several, with the place (0..N) of the bookmark that it was made for. */
export type ShownReading = { readingId: string; place: number };

/** The same for several readings of one person's; of those that are not theirs, or not theirs any more, nothing. */
export async function markReadingsRead(userId: string, shown: ShownReading[], until: Date) {
  for (const { reader } of await run(ownReadersQuery(userId, HOME_READINGS))) {
    const place = shown.find(({ readingId }) => readingId === reader.readingId)?.place;
    if (place !== undefined) await markReadingRead(reader, { place, until });
  }
}

/** The versions are added to those of before, in one statement: two pages that report at once lose nothing. */
const addShown = (reader: Reader, condition: Sql) =>
  queryRows(sql`
    insert into "ReadState" as s ("userId", "threadId", shown)
    select ${reader.userId}::uuid, v."threadId", range_agg(int4range(v.number, v.number + 1))
    from "PostVersion" v join "Post" p on p.id = v."postId"
    where v."readingId" = ${reader.readingId}::uuid and ${reachedSql(reader, 'v."spoilsThrough"')}
      and ${visibleSql(reader, 'p')} and ${condition}
    group by v."threadId" order by v."threadId"
    on conflict ("userId", "threadId") do update set shown = s.shown + excluded.shown`);
