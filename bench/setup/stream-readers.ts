import { encode } from 'next-auth/jwt';
import { CHAPTERS } from '../data/sizes';
import { idOf } from '../data/row-ids';
import { readingFields, SECRET, threadId } from './bench-constants';
import { openRawConnection } from '@/lib/db/raw-connection';

/** Fewer than one person may have. */
const STREAMS_EACH = 5;

export type StreamReader = { cookie: string; path: string };

/** Members of the first club with a page of its longest thread open, in as many browsers as are asked for. */
export async function createStreamReaders(streams: number): Promise<StreamReader[]> {
  const people = Array.from({ length: Math.ceil(streams / STREAMS_EACH) }, (_, nth) => ({
    user: idOf('Stream reader', nth),
    session: idOf('Stream session', nth),
    membership: idOf('Stream membership', nth),
    progress: idOf('Stream progress', nth),
  }));
  const database = await openRawConnection();
  await database.transaction((sql) => sql.query(INSERT, [JSON.stringify(people), CHAPTERS]));
  await database.close();
  const cookies = await Promise.all(people.map(({ user, session }) => createCookie(user, session)));
  return Array.from({ length: streams }, (_, nth) => ({
    cookie: cookies[nth % people.length]!,
    path: streamPath(people[nth % people.length]!.user),
  }));
}

const streamPath = (who: string) => {
  const { club, reading } = readingFields;
  return `/live?${new URLSearchParams({ who, watch: `${club}/${reading}/1/${threadId}` })}`;
};

const createCookie = async (sub: string, sid: string) =>
  `next-auth.session-token=${await encode({ token: { sub, sid }, secret: SECRET })}`;

const INSERT = `
  with given as (
    select * from json_to_recordset($1) as g ("user" uuid, session uuid, membership uuid, progress uuid)),
  first_reading as (select "clubId", "bookId" from "Reading" order by "startedAt", id limit 1),
  users as (insert into "User" (id, name, "createdAt") select "user", 'Somebody who watches', now() from given),
  sessions as (insert into "Session" (id, "userId", device, "createdAt", "seenAt", "expiresAt")
    select session, "user", 'the bench', now(), now(), now() + interval '1 day' from given),
  members as (insert into "Membership" (id, "clubId", "userId", role, standing, since)
    select membership, r."clubId", "user", 'member', 'active', now() from given, first_reading r)
  insert into "Progress" (id, "userId", "bookId", "readThrough", "movedAt", veil)
  select progress, "user", r."bookId", $2, now(), 'marked' from given, first_reading r`;
