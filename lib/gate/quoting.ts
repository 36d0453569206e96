import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { openTo } from './rule';

/** An open post as who answers it needs it. What may be quoted is its words without any aside further on than its own mark. */
export type Answerable = { id: string; author: string; spoilsThrough: number; words: string };

/** Null when it is hidden, foreign, removed or never was. */
export async function toAnswer(reader: Reader, postId: string): Promise<Gated<Answerable> | null> {
  const post = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id: postId, removedAt: null }] },
    select: {
      id: true,
      spoilsThrough: true,
      author: { select: { name: true } },
      versions: { where: { first: true }, select: { sealed: true } },
    },
  });
  if (!post) return null;
  const { versions, author, ...row } = post;
  return pass({ ...row, author: author.name, words: plain(versions[0]?.sealed ?? '') });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (html: string) =>
  html
    .replace(/<br \/>\n?|<\/(p|li|h\d|blockquote|pre|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
