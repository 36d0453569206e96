import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { moveAsides } from '@/lib/markdown';
import { raw, sql, unguardedDb, type Sql, type Tx } from '../../db/unguarded';
import { pickBinding } from '../core/row-owner-ids';
import { replaceVersions } from '../posts/stored-versions';
import { renderRows } from '../posts/versions';
import { forgetMovesToNowhere } from '../progress/bookmark-and-veil';
import { DERIVED_PLACE_TABLES, PLACE_COLUMNS } from './place-columns';
import type { PlaceMap } from './place-map';

/**
 * A transaction during which nobody else writes what holds a place: it would come under the old outline. All tables are
 * taken at one moment or none, so that nobody waits for us while we wait for them.
 */
export async function withLockedPlaces<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await unguardedDb.$transaction(async (tx) => {
        await tx.$executeRaw`lock table ${raw(LOCKED_TABLES)} in share row exclusive mode nowait`;
        return work(tx);
      }, LONG_TRANSACTION);
    } catch (error) {
      if (tries === MOST_TRIES || !isLockTaken(error)) throw error;
      await setTimeout(PAUSE);
    }
  }
}

const LOCKED_TABLES = [...new Set([...PLACE_COLUMNS.map(([table]) => table), ...DERIVED_PLACE_TABLES])]
  .map((table) => `"${table}"`)
  .join(', ');

// Every post with an aside is rendered again.
const LONG_TRANSACTION = { timeout: 120_000 };
const MOST_TRIES = 200;
/** In milliseconds. */
const PAUSE = 25;

/** PostgreSQL's lock_not_available. */
const isLockTaken = (error: unknown) => error instanceof Error && JSON.stringify(error).includes('55P03');

/** Moves everything in a book that holds a place. The places that it moves to are there already. */
export async function movePlaces(tx: Tx, bookId: string, map: PlaceMap) {
  for (const [table, column, kind] of PLACE_COLUMNS)
    await tx.$executeRaw`
      update ${raw(`"${table}"`)} set ${raw(`"${column}"`)} = ${newPlaceSql(map[kind], column)}
      where "bookId" = ${bookId}::uuid and ${raw(`"${column}"`)} is distinct from ${newPlaceSql(map[kind], column)}`;
  await forgetMovesToNowhere(tx, bookId);
  // The marks in an uploaded file are places of the outline before: it has to be chosen again.
  await tx.entryImport.deleteMany({ where: { bookId } });
  await moveVersions(tx, bookId, map);
  await renderPostsWithAsides(tx, bookId, map);
  await recountBook(tx, bookId);
}

const newPlaceSql = (places: number[], column: string): Sql =>
  sql`(${places}::int[])[${raw(`"${column}"`)} + 1]`;

/** A post without asides has one version, which is at its mark. */
async function moveVersions(tx: Tx, bookId: string, { marks }: PlaceMap) {
  await tx.$executeRaw`
    update "PostVersion" v set "spoilsThrough" = ${newPlaceSql(marks, 'spoilsThrough')}
    where v."bookId" = ${bookId}::uuid and not exists (select from "Aside" a where a."postId" = v."postId")`;
}

/** Where an aside waits stands in the source of its post and in what was rendered of it. */
async function renderPostsWithAsides(tx: Tx, bookId: string, { marks }: PlaceMap) {
  const posts = await tx.post.findMany({
    where: { bookId, asides: { some: {} } },
    include: { asides: true, versions: { orderBy: { spoilsThrough: 'asc' } } },
  });
  for (const { asides, versions, ...post } of posts) {
    const source = moveAsides(post.source, (place) => marks[place] ?? marks.at(-1)!);
    const before = versions.map((row) => ({ ...row, spoilsThrough: marks[row.spoilsThrough]! }));
    const rendered = renderRows(pickBinding(post), source, post.spoilsThrough, before);
    const ids = new Map(asides.map(({ ordinal, id }) => [ordinal, id]));
    const postId = post.id;
    await tx.aside.deleteMany({ where: { postId } });
    await tx.post.update({ where: { id: postId }, data: { source } });
    await replaceVersions(tx, post, rendered.versions, before);
    // Under its own id, by which it was looked at.
    await tx.aside.createMany({
      data: rendered.asides.map((row) => ({ ...row, postId, id: ids.get(row.ordinal) ?? row.id })),
    });
  }
}

async function recountBook(tx: Tx, bookId: string) {
  await tx.threadTally.deleteMany({ where: { bookId } });
  await tx.$executeRaw`
    insert into "ThreadTally" ("threadId", "spoilsThrough", "bookId", "clubId", "readingId", posts, "lastPostAt")
    select "threadId", "spoilsThrough", "bookId", "clubId", "readingId", count(*), max("createdAt") from "Post"
    where "bookId" = ${bookId}::uuid and "removedAt" is null
    group by "threadId", "spoilsThrough", "bookId", "clubId", "readingId"`;
}
