import 'server-only';
import { newId, now } from '@/lib/ambient';
import type { Tx } from '../db/everything';
import type { ModerationVerb } from '../db/generated/enums';
import type { Reader } from './reader';
import { openTo } from './rule';
import { ownBinding } from './writing';

type Deed = { verb: ModerationVerb; itemId: string; reason: string; place: number };

/** Writes a deed into the log. Its reason is words about a book, so it is marked with the larger of the item's mark, the writer's place and that of any aside they looked at. */
export async function record(tx: Tx, reader: Reader, { verb, itemId, reason, place }: Deed) {
  const where = { AND: [openTo(reader), { postId: itemId }] };
  const asides = await tx.aside.findMany({ where, select: { spoilsThrough: true } });
  const spoilsThrough = Math.max(place, reader.readThrough, ...asides.map((aside) => aside.spoilsThrough));
  await tx.moderationAction.create({
    data: { ...ownBinding(reader), id: newId(), verb, itemId, reason, spoilsThrough, createdAt: now() },
  });
}
