import 'server-only';
import { newId, now } from '@/lib/ambient';
import { everything } from '../db/everything';
import type { Feeling } from '../db/generated/enums';
import type { Reader } from './reader';
import { openTo } from './rule';

/** Sets or takes back a feeling. False when the post is hidden, foreign, removed or never was. */
export async function react(reader: Reader, to: { postId: string; feeling: Feeling; on: boolean }) {
  const { postId, feeling, on } = to;
  const post = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id: postId, removedAt: null }] },
    select: { id: true, clubId: true },
  });
  if (!post) return false;
  const { userId } = reader;
  if (on) await feel({ postId, userId, feeling, clubId: post.clubId });
  else await everything.reaction.deleteMany({ where: { postId, userId, feeling } });
  return true;
}

/** Twice is once: a second press of the same button finds the first. */
const feel = (reaction: { postId: string; userId: string; feeling: Feeling; clubId: string }) =>
  everything.reaction.createMany({
    data: [{ ...reaction, id: newId(), createdAt: now() }],
    skipDuplicates: true,
  });
