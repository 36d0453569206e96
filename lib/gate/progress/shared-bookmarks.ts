import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { query, type Query } from '../../db/query';
import { sql, unguardedDb, type Sql, type Tx } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { lockBookmarks, lockProgress, placeBookmark, type BookmarkKey } from './bookmark-rows';

/** A book of another reading, with the clubs of this person's that read it. */
export type SharedBook = { bookId: string; title: string; clubs: string };
/** The books that have one bookmark with this one, and those that may get it: as many chapters, read by a club of theirs. */
export type BookmarkSharing = { shared: SharedBook[]; offered: SharedBook[] };

/** With which books the reader shares a bookmark, or can. Of clubs that are not theirs it knows nothing. */
export const bookmarkSharingQuery = (reader: Reader): Query<BookmarkSharing> =>
  query(
    sql`
      select b.id as "bookId", b.title, string_agg(distinct c.name, ', ' order by c.name) as clubs,
        b.id = any(${sharedIdsSql(reader)}) as "isShared"
      from (${otherBooksSql(reader)}) o join "Book" b on b.id = o."bookId" join "Club" c on c.id = o."clubId"
      where b."chapterCount" = ${reader.lastPlace} or b.id = any(${sharedIdsSql(reader)})
      group by b.id, b.title order by b.title, b.id limit 50`,
    (rows: (SharedBook & { isShared: boolean })[]) => ({
      shared: rows.filter(({ isShared }) => isShared).map(pickBook),
      offered: rows.filter(({ isShared }) => !isShared).map(pickBook),
    }),
  );

const pickBook = ({ bookId, title, clubs }: SharedBook) => ({ bookId, title, clubs });

/** The other books that the person's clubs read, each with those clubs. */
const otherBooksSql = ({ userId, bookId }: BookmarkKey): Sql => sql`
  select distinct r."bookId", r."clubId" from "Membership" m join "Reading" r on r."clubId" = m."clubId"
  where m."userId" = ${userId}::uuid and m.standing = 'active' and r."bookId" <> ${bookId}::uuid`;

/** The ids of all books whose bookmark this is. */
export const booksOfBookmarkSql = (reader: Reader): Sql =>
  sql`(${sharedIdsSql(reader)} || ${reader.bookId}::uuid)`;

/** The ids of all other books that are declared the same as this one. */
const sharedIdsSql = ({ userId, bookId }: BookmarkKey): Sql => sql`array(
  select other."bookId" from "SharedBookmark" own
  join "SharedBookmark" other on other."shareId" = own."shareId" and other."bookId" <> own."bookId"
  where own."userId" = ${userId}::uuid and own."bookId" = ${bookId}::uuid
    and other."userId" = own."userId" order by 1)`;

/**
 * Declares that the reader reads another book as the same one: from then on they have one bookmark. It lies at the
 * earliest of their places, so nothing opens. False for a book that is not offered.
 */
export const shareBookmark = (reader: Reader, bookId: string): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    await lockBookmarks(tx, reader);
    const { userId } = reader;
    if (!(await isOffered(tx, reader, bookId))) return false;
    const joined = [reader.bookId, bookId].map((id) => ({ userId, bookId: id }));
    const partners = [];
    for (const key of joined) partners.push(...(await listSharedBooks(tx, key)));
    const books = [...new Set([...joined.map((key) => key.bookId), ...partners])].sort();
    const keys = books.map((id) => ({ userId, bookId: id }));
    const places = [];
    for (const key of keys) places.push((await lockProgress(tx, key)).readThrough);
    const place = Math.min(...places);
    // There is no move that could be undone: it would take one book beyond the other's place.
    for (const key of keys) await placeBookmark(tx, key, { readThrough: place, movedFrom: null });
    await tx.sharedBookmark.deleteMany({ where: { userId, bookId: { in: books } } });
    const shareId = newId();
    await tx.sharedBookmark.createMany({ data: keys.map((key) => ({ ...key, shareId })) });
    return true;
  });

/** Read under the lock, so of the outlines and the memberships as they are. */
async function isOffered(tx: Tx, reader: Reader, bookId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    select from (${otherBooksSql(reader)}) o join "Book" b on b.id = o."bookId"
    join "Book" own on own.id = ${reader.bookId}::uuid
    where b.id = ${bookId}::uuid and b."chapterCount" = own."chapterCount"`);
  return rows.length > 0;
}

/** Gives the reader's book a bookmark of its own again, where it lies. False when it shares none. */
export const separateBookmark = (reader: Reader): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    await lockBookmarks(tx, reader);
    const shared = await listSharedBooks(tx, reader);
    await tx.sharedBookmark.deleteMany({ where: { userId: reader.userId, bookId: reader.bookId } });
    return shared.length > 0;
  });

/**
 * The books whose bookmark moves with this one's, in the order of their ids. Those that no club of the person's reads any
 * more are separated, so that a bookmark never follows unseen.
 */
export async function listSharedBooks(tx: Tx, { userId, bookId }: BookmarkKey): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; isRead: boolean }[]>(sql`
    select id, exists (select from (${otherBooksSql({ userId, bookId })}) o where o."bookId" = id) as "isRead"
    from unnest(${sharedIdsSql({ userId, bookId })}) id order by id`);
  const left = rows.filter(({ isRead }) => !isRead).map(({ id }) => id);
  if (left.length > 0) await tx.sharedBookmark.deleteMany({ where: { userId, bookId: { in: left } } });
  return rows.filter(({ isRead }) => isRead).map(({ id }) => id);
}

/** A book whose chapters were moved is the same as no other any more; every bookmark stays where it lies. */
export const separateBook = (tx: Tx, bookId: string) => tx.sharedBookmark.deleteMany({ where: { bookId } });
