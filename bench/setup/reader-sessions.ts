import { encode } from 'next-auth/jwt';
import { idOf } from '../data/row-ids';
import { CHAPTERS } from '../data/sizes';
import { atMinute } from '../data/time';
import { CONNECTIONS, readingId, SECRET, threadId } from './bench-constants';
import { openRawConnection } from '@/lib/db/raw-connection';

const readerNumbers = Array.from({ length: CONNECTIONS }, (_, nth) => nth);
const sessionId = (nth: number) => idOf('Session', nth);

/** Cookies of the first sixteen readers of the first club, one for each connection. */
export const createCookies = () =>
  Promise.all(
    readerNumbers.map(async (nth) => {
      const token = { sub: idOf('User', nth), sid: sessionId(nth) };
      return `next-auth.session-token=${await encode({ token, secret: SECRET })}`;
    }),
  );

/** Posts of the longest thread that are open to all of them: in the middle of those, and the last one. */
export type LongThread = { middle: string; last: string };
/** The threads that they write in, as many as they are. */
export type WritableThreads = { threads: string[]; long: LongThread };

/** Signs them in, a little further on than where the long thread began: they see most of it, and some of it waits. */
export async function createSessions(): Promise<WritableThreads> {
  const database = await openRawConnection();
  try {
    return await database.transaction(async (sql) => {
      for (const nth of readerNumbers)
        await sql.query(
          `insert into "Session" (id, "userId", device, "createdAt", "seenAt", "expiresAt")
           values ($1, $2, 'the bench', $3, now(), now() + interval '1 day')`,
          [sessionId(nth), idOf('User', nth), atMinute(0)],
        );
      await sql.query(
        `update "Progress" set veil = 'marked', "readThrough" = least($1, 3 +
           (select "spoilsThrough" from "Thread" where id = $2))
         where "userId" = any($3::uuid[]) and "bookId" = $4`,
        [CHAPTERS, threadId, readerNumbers.map((nth) => idOf('User', nth)), idOf('Book', 0)],
      );
      const threads = await sql.query<{ id: string }>(
        `select id from "Thread" where "readingId" = $1 and "spoilsThrough" <=
           (select "spoilsThrough" from "Thread" where id = $2) order by id limit $3`,
        [readingId, threadId, CONNECTIONS],
      );
      const posts = await sql.query<{ id: string }>(
        `select id from "Post" where "threadId" = $1 and "spoilsThrough" <=
           (select "spoilsThrough" from "Thread" where id = $1) order by "createdAt", id`,
        [threadId],
      );
      const long = { middle: posts[Math.floor(posts.length / 2)]!.id, last: posts.at(-1)!.id };
      return { threads: threads.map(({ id }) => id), long };
    });
  } finally {
    await database.close();
  }
}
