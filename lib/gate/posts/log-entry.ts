import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import type { Prisma, Tx } from '../../db/unguarded';
import type { ModerationVerb } from '../../db/generated/enums';
import type { Reader } from '../core/reader';
import { visibleWhere } from '../core/visibility';
import { ownBinding } from './new-post-content';

type LogEntry = {
  verb: ModerationVerb;
  itemId: string;
  reason: string;
  place: number;
  /** The posts that the reason may speak of, where they are not the item itself. */
  posts?: Prisma.PostWhereInput;
};

/** Writes a deed into the log. Its reason is words about a book, so it is marked with the larger of the item's mark, the writer's place and those of the posts and asides it may speak of and that they looked at. */
export async function writeLogEntry(tx: Tx, reader: Reader, { posts, ...entry }: LogEntry) {
  const { verb, itemId, reason, place } = entry;
  const post = posts ?? { id: itemId };
  const largest = { _max: { spoilsThrough: true } } as const;
  const postMark = await tx.post.aggregate({ ...largest, where: { AND: [visibleWhere(reader), post] } });
  const aside = await tx.aside.aggregate({ ...largest, where: { AND: [visibleWhere(reader), { post }] } });
  const marks = [postMark, aside].map(({ _max }) => _max.spoilsThrough ?? 0);
  const spoilsThrough = Math.max(place, reader.readThrough, ...marks);
  await tx.moderationAction.create({
    data: { ...ownBinding(reader), id: newId(), verb, itemId, reason, spoilsThrough, createdAt: now() },
  });
}
