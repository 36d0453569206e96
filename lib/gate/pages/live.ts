import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { sessionQuery } from '../../db/login-session';
import { constantQuery, query, runTogether, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { readerQuery, userIdSql, type Reader, type Requester } from '../core/reader';
import { noticeCountQuery } from '../notices/notice-count';
import { threadStateQuery, type ThreadState } from '../posts/post-page';
import { roomStateQuery, type RoomState } from '../threads/thread-list';

/** A page (1..) that stands open in a browser: of a thread, or without one of the room of a reading. */
export type WatchedPage = { club: string; reading: string; thread: string | null; page: number };

/** What may change of it; null for a page that shows nothing to whoever asks. */
export type PageState = ThreadState | RoomState | null;

/**
 * What the owner of a session sees of what may change, now. `standing` tells where they stand: it differs after each
 * move of a bookmark, another veil, and the end of a membership.
 */
export type LiveState = {
  userId: string;
  standing: string;
  /** The clubs in which something may change for them. */
  clubs: string[];
  notices: number;
  pages: Gated<PageState[]>;
};

/** All of it, by the rule that holds at this moment; null for a session that is not valid. Of what is ahead nothing is asked. */
export async function readLive(session: string, watched: WatchedPage[]): Promise<LiveState | null> {
  const [owner, clubs, notices, ...readers] = await runTogether(
    sessionQuery(session, now()),
    ownClubsQuery({ session }),
    noticeCountQuery({ session }),
    ...watched.map(({ club, reading }) => readerQuery({ session, club, reading })),
  );
  if (!owner) return null;
  const states = await runTogether(...watched.map((page, nth) => stateQuery(readers[nth] ?? null, page)));
  return { userId: owner.userId, standing: describeStanding(readers), clubs, notices, pages: pass(states) };
}

const ownClubsQuery = (who: Requester): Query<string[]> =>
  query(
    sql`
      select coalesce(json_agg(m."clubId"), '[]') as clubs from "Membership" m
      where m."userId" = ${userIdSql(who)} and m.standing = 'active'`,
    ([row]: { clubs: string[] }[]) => row?.clubs ?? [],
  );

const stateQuery = (reader: Reader | null, { thread, page }: WatchedPage): Query<PageState> => {
  if (!reader) return constantQuery(null);
  return thread ? threadStateQuery(reader, thread, page) : roomStateQuery(reader);
};

const describeStanding = (readers: (Reader | null)[]) =>
  JSON.stringify(readers.map((reader) => reader && [reader.readThrough, reader.veil, reader.role]));
