import 'server-only';
import { asidePlaces, quotation, sealedSource } from '@/lib/markup';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import { typedBy } from './labels';
import type { Reader } from './reader';
import { openTo } from './rule';

/**
 * An open post as who answers it needs it. `quotation` is its Markdown as a form takes it, without any aside that they
 * have not reached: one that they only looked at stays where it is. Those they have reached keep their signs, with the
 * labels of their places. It tells of the book through `tells`.
 */
export type Answerable = {
  id: string;
  author: string;
  spoilsThrough: number;
  quotation: string;
  tells: number;
};

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
  const tells = Math.max(post.spoilsThrough, ...asidePlaces(words));
  return pass({ ...row, author: author.name, quotation: await typedBy(reader, quotation(words)), tells });
}
