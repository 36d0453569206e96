import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import type { Db } from '@/lib/db';
import type { OutlineLabels } from '@/lib/outline/place-names';

/** The ids of an outline's rows, in the order of its labels. */
export type OutlineIds = { chapterIds: string[]; partIds: string[] };

/** Makes the places of a new book, 0..N, with the labels of its chapters and parts. */
export async function insertOutline(
  tx: Db,
  bookId: string,
  { chapters, parts }: OutlineLabels,
): Promise<OutlineIds> {
  const places = Array.from({ length: chapters.length + 1 }, (_, ordinal) => ({ bookId, ordinal }));
  await tx.place.createMany({ data: places });
  const chapterRows = chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label }));
  await tx.chapter.createMany({ data: chapterRows });
  const partRows = parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part }));
  await tx.part.createMany({ data: partRows });
  return { chapterIds: chapterRows.map(({ id }) => id), partIds: partRows.map(({ id }) => id) };
}
