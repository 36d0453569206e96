import 'server-only';
import { asidePlaces, quoteSource, sealSource } from '@/lib/markdown';
import { unguardedDb } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { loadEditableSource } from './source-parser';
import type { Reader } from '../core/reader';
import { visibleWhere } from '../core/visibility';

/**
 * An open post as who answers it needs it. `quotation` is its Markdown without the asides that they have not reached,
 * one they only looked at included; the others keep their signs, with the labels of their places.
 */
export type ReplyTarget = {
  id: string;
  author: string;
  spoilsThrough: number;
  quotation: string;
  tells: number;
};

/** Null when it is hidden, foreign, removed or never was. */
export async function readReplyTarget(reader: Reader, postId: string): Promise<Gated<ReplyTarget> | null> {
  const post = await unguardedDb.post.findFirst({
    where: { AND: [visibleWhere(reader), { id: postId, removedAt: null }] },
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
  const sealed = sealSource(source, Math.max(reached, post.spoilsThrough));
  const tells = Math.max(post.spoilsThrough, ...asidePlaces(sealed));
  return pass({
    ...row,
    author: author.name,
    quotation: await loadEditableSource(reader, quoteSource(sealed)),
    tells,
  });
}
