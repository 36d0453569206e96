import 'server-only';
import { unguardedDb } from '../../db/unguarded';
import { loadThemeMarks } from '../book/themes';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { visibleWhere } from '../core/visibility';
import type { ModerationResult } from './posts';

/**
 * Says which theme an open thread is about, or none (null): its author, or a moderator. A theme that the reader cannot see, or
 * that whoever reaches the thread may not have come to yet, is refused alike.
 */
export async function changeThreadTheme(
  reader: Reader,
  { threadId, themeId }: { threadId: string; themeId: string | null },
): Promise<ModerationResult | 'no-theme'> {
  const where = { AND: [visibleWhere(reader), { id: threadId, removedAt: null }] };
  const thread = await unguardedDb.thread.findFirst({
    where,
    select: { spoilsThrough: true, authorId: true },
  });
  if (!thread) return null;
  if (thread.authorId !== reader.userId && !mayModerate(reader)) return 'forbidden';
  const marks = await loadThemeMarks(reader, themeId);
  if (!marks || Math.max(thread.spoilsThrough, ...marks) > thread.spoilsThrough) return 'no-theme';
  await unguardedDb.thread.updateMany({ where, data: { themeId } });
  return { threadId };
}
