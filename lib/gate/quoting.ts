import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { openTo } from './rule';

/** What of an open post may be quoted: its words without any aside further on than its own mark. */
export async function quotable(reader: Reader, postId: string): Promise<Gated<{ words: string }> | null> {
  const post = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id: postId, removedAt: null }] },
    select: { versions: { where: { first: true }, select: { sealed: true } } },
  });
  const first = post?.versions[0];
  return first ? pass({ words: plain(first.sealed) }) : null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (html: string) =>
  html
    .replace(/<br \/>\n?|<\/(p|li|h\d|blockquote|pre|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
