import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import type { Db } from '@/lib/db';
import type { OutlineLabels } from '@/lib/outline/place-names';

/** The places of a new book, 0..N, with the labels of its chapters and parts. */
export async function insertOutline(tx: Db, bookId: string, { chapters, parts }: OutlineLabels) {
  const places = Array.from({ length: chapters.length + 1 }, (_, ordinal) => ({ bookId, ordinal }));
  await tx.place.createMany({ data: places });
  await tx.chapter.createMany({
    data: chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label })),
  });
  await tx.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}
