import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { BookReader } from '../core/reader';
import { separateBook } from '../progress/shared-bookmarks';
import { changedLabels, type ChangeLine } from './outline-changes';
import type { OutlineCorrection, StoredOutline } from './outline-correction-types';
import { mapPlaces } from './place-map';
import { movePlaces, withLockedPlaces } from './move-places';

/** `malformed`: it names what the book does not have, or one thing twice. `conflict`: somebody has corrected it meanwhile. */
export type CorrectionResult = 'corrected' | 'conflict' | 'malformed';

/**
 * Corrects the outline of a club's own book. Marks and bookmarks move with the chapters that they belong to, in one
 * transaction, and no item opens to anybody by it (place-map.ts). Who may is the caller's to ask.
 */
export const correctOutline = (
  reader: BookReader,
  correction: OutlineCorrection,
): Promise<CorrectionResult> =>
  withLockedPlaces(async (tx) => {
    const { bookId } = reader;
    // Not "for update": whoever writes a row of this book at this moment could then wait for us, and we for them.
    await tx.$executeRaw`select 1 from "Book" where id = ${bookId}::uuid for no key update`;
    const before = await loadStoredOutline(tx, bookId);
    if (outlineVersion(before) !== correction.version) return 'conflict';
    if (!isWellFormed(correction, before)) return 'malformed';
    const last = before.chapters.length;
    const end = correction.chapters.length;
    const places = Array.from({ length: Math.max(0, end - last) }, (_, more) => last + more + 1);
    await tx.place.createMany({ data: places.map((ordinal) => ({ bookId, ordinal })) });
    const map = mapPlaces(
      last,
      correction.chapters.map(({ was }) => was),
    );
    await movePlaces(tx, bookId, map);
    if (!keepsPlaces(correction, last)) await separateBook(tx, bookId);
    const ids = await replaceChapters(tx, bookId, correction, before);
    const titles = await replaceTitles(tx, reader, correction, ids);
    await tx.book.update({ where: { id: bookId }, data: { chapterCount: end } });
    await tx.place.deleteMany({ where: { bookId, ordinal: { gt: end } } });
    await recordChanges(tx, reader, [...changedLabels(before, correction), ...titles]);
    return 'corrected';
  });

export async function loadStoredOutline(tx: Tx | typeof unguardedDb, bookId: string): Promise<StoredOutline> {
  const order = { where: { bookId }, orderBy: { ordinal: 'asc' as const } };
  const label = { id: true, ordinal: true, label: true } as const;
  return {
    chapters: await tx.chapter.findMany({ ...order, select: label }),
    parts: await tx.part.findMany({ ...order, select: { ...label, firstChapter: true } }),
  };
}

/** Names an outline by its labels alone: that a title was given, or changed, makes no other version. */
export function outlineVersion({ chapters, parts }: StoredOutline): string {
  const labels = [chapters.map(({ label }) => label), parts.map((part) => [part.label, part.firstChapter])];
  return createHash('sha256').update(JSON.stringify(labels)).digest('hex').slice(0, 32);
}

function isWellFormed({ chapters, parts }: OutlineCorrection, before: StoredOutline): boolean {
  const starts = parts.map(({ firstChapter }) => firstChapter);
  return (
    chapters.length > 0 &&
    areDistinctOf(chapters, before.chapters.length) &&
    areDistinctOf(parts, before.parts.length) &&
    starts.every((start, at) => start > (starts[at - 1] ?? 0) && start <= chapters.length)
  );
}

/** Whether every place is the same chapter's as before. */
const keepsPlaces = ({ chapters }: OutlineCorrection, last: number) =>
  chapters.length === last && chapters.every(({ was }, at) => was === at + 1);

function areDistinctOf(rows: { was: number | null }[], count: number): boolean {
  const was = rows.flatMap((row) => row.was ?? []);
  return new Set(was).size === was.length && was.every((one) => one >= 1 && one <= count);
}

type Ids = { chapters: string[]; parts: string[] };

/** Writes the rows of chapters and parts; those that stay keep their ids, and with them their titles. */
async function replaceChapters(
  tx: Tx,
  bookId: string,
  { chapters, parts }: OutlineCorrection,
  before: StoredOutline,
): Promise<Ids> {
  const idsOf = (rows: { was: number | null }[], stored: { id: string }[]) =>
    rows.map(({ was }) => (was === null ? newId() : stored[was - 1]!.id));
  const ids = { chapters: idsOf(chapters, before.chapters), parts: idsOf(parts, before.parts) };
  const chapterRows = chapters.map(({ label }, at) => ({ id: ids.chapters[at]!, ordinal: at + 1, label }));
  const partRows = parts.map(({ label, firstChapter }, at) => {
    return { id: ids.parts[at]!, ordinal: at + 1, label, firstChapter };
  });
  await tx.chapter.deleteMany({ where: { bookId, id: { notIn: ids.chapters } } });
  await tx.part.deleteMany({ where: { bookId, id: { notIn: ids.parts } } });
  // No two rows may have one number, not for a moment.
  await tx.chapter.updateMany({ where: { bookId }, data: { ordinal: { increment: OUT_OF_THE_WAY } } });
  await tx.part.updateMany({ where: { bookId }, data: { ordinal: { increment: OUT_OF_THE_WAY } } });
  await tx.$executeRaw`
    insert into "Chapter" (id, "bookId", ordinal, label)
    select id, ${bookId}::uuid, ordinal, label
    from json_to_recordset(${JSON.stringify(chapterRows)}::json) as r (id uuid, ordinal int, label text)
    on conflict (id) do update set ordinal = excluded.ordinal, label = excluded.label`;
  await tx.$executeRaw`
    insert into "Part" (id, "bookId", ordinal, label, "firstChapter")
    select id, ${bookId}::uuid, ordinal, label, "firstChapter"
    from json_to_recordset(${JSON.stringify(partRows)}::json)
      as r (id uuid, ordinal int, label text, "firstChapter" int)
    on conflict (id) do update
      set ordinal = excluded.ordinal, label = excluded.label, "firstChapter" = excluded."firstChapter"`;
  return ids;
}

const OUT_OF_THE_WAY = 1_000_000;

/** Writes the titles that were given. Returns a line of the history for each, marked like the title. */
async function replaceTitles(
  tx: Tx,
  reader: BookReader,
  { chapters, parts }: OutlineCorrection,
  ids: Ids,
): Promise<ChangeLine[]> {
  const lines: ChangeLine[] = [];
  const replace = async (owner: TitleOwner, label: string, title: string | null, place: number) => {
    const mark = await replaceTitle(tx, reader, owner, title, place);
    lines.push({ kind: title === null ? 'untitled' : 'titled', labels: label, title, place: mark });
  };
  for (const [at, { label, title, firstChapter }] of parts.entries())
    if (title !== undefined)
      await replace({ partId: ids.parts[at]!, chapterId: null }, label, title, firstChapter);
  for (const [at, { label, title }] of chapters.entries())
    if (title !== undefined)
      await replace({ chapterId: ids.chapters[at]!, partId: null }, label, title, at + 1);
  return lines;
}

type TitleOwner = { chapterId: string; partId: null } | { chapterId: null; partId: string };

/**
 * Puts a title in the place of another, or of none. It is marked with its own chapter, unless the one before waited
 * longer, which may have been on purpose. Returns that mark.
 */
async function replaceTitle(
  tx: Tx,
  { bookId, clubId, userId }: BookReader,
  owner: TitleOwner,
  title: string | null,
  place: number,
): Promise<number> {
  const where = { bookId, ...owner };
  const before = await tx.heading.findMany({ where, select: { spoilsThrough: true } });
  const spoilsThrough = Math.max(place, ...before.map((heading) => heading.spoilsThrough));
  await tx.heading.deleteMany({ where });
  if (title === null) return spoilsThrough;
  const written = { bookId, clubId, authorId: userId, spoilsThrough, title };
  await tx.heading.create({ data: { ...written, ...owner, id: newId() } });
  return spoilsThrough;
}

async function recordChanges(tx: Tx, { bookId, clubId, userId }: BookReader, lines: ChangeLine[]) {
  const at = now();
  await tx.outlineChange.createMany({
    data: lines.map(({ place, ...line }, ordinal) => ({
      ...line,
      ordinal,
      id: newId(),
      bookId,
      clubId,
      authorId: userId,
      spoilsThrough: place,
      createdAt: at,
    })),
  });
}
