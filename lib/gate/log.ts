import 'server-only';
import { newId, now } from '@/lib/ambient';
import type { Prisma, Tx } from '../db/everything';
import type { ModerationVerb } from '../db/generated/enums';
import type { Reader } from './reader';
import { openTo } from './rule';
import { ownBinding } from './composing';

type Deed = {
  verb: ModerationVerb;
  itemId: string;
  reason: string;
  place: number;
  /** The posts that the reason may speak of, where they are not the item itself. */
  posts?: Prisma.PostWhereInput;
};

/** Writes a deed into the log. Its reason is words about a book, so it is marked with the larger of the item's mark, the writer's place and those of the posts and asides it may speak of and that they looked at. */
export async function record(tx: Tx, reader: Reader, { posts, ...deed }: Deed) {
  const { verb, itemId, reason, place } = deed;
  const post = posts ?? { id: itemId };
  const largest = { _max: { spoilsThrough: true } } as const;
  const said = await tx.post.aggregate({ ...largest, where: { AND: [openTo(reader), post] } });
  const aside = await tx.aside.aggregate({ ...largest, where: { AND: [openTo(reader), { post }] } });
  const spoken = [said, aside].map(({ _max }) => _max.spoilsThrough ?? 0);
  const spoilsThrough = Math.max(place, reader.readThrough, ...spoken);
  await tx.moderationAction.create({
    data: { ...ownBinding(reader), id: newId(), verb, itemId, reason, spoilsThrough, createdAt: now() },
  });
}
