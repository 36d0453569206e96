import 'server-only';
import { sealedSource } from '@/lib/markup';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { openTo } from './rule';

/**
 * An open post as who answers it needs it. `words`, for a quotation, is its Markdown without any aside that they have not
 * reached: one that they only looked at stays where it is. Those they have reached keep their signs and places.
 */
export type Answerable = { id: string; author: string; spoilsThrough: number; words: string };

/** Null when it is hidden, foreign, removed or never was. */
export async function toAnswer(reader: Reader, postId: string): Promise<Gated<Answerable> | null> {
  const post = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id: postId, removedAt: null }] },
    select: {
      id: true,
      spoilsThrough: true,
      authorId: true,
      source: true,
      author: { select: { name: true } },
    },
  });
  if (!post) return null;
  const { source, author, authorId, ...row } = post;
  const reached = authorId === reader.userId ? reader.lastPlace : reader.readThrough;
  const words = sealedSource(source, Math.max(reached, post.spoilsThrough));
  return pass({ ...row, author: author.name, words });
}
