import { atMinute } from '@/components/reading/words';
import type { LogLine } from '@/lib/gate';

const deeds: Record<LogLine['verb'], string> = {
  lock: 'locked a thread',
  unlock: 'unlocked a thread',
  pin: 'pinned a thread',
  unpin: 'unpinned a thread',
  remove: 'removed a post',
  restore: 'restored a post',
  raise: 'raised a mark',
  lower: 'lowered a mark',
  uphold: 'upheld a report',
  decline: 'declined a report',
};

/** Who did what, when and why, as far as this moderator has come. */
export function Log({ lines }: { lines: LogLine[] }) {
  if (lines.length === 0)
    return <p className="empty">Nothing has been done here yet, as far as you have read.</p>;
  return (
    <ol className="grid gap-2">
      {lines.map(({ id, by, verb, at, reason }) => (
        <li key={id}>
          <time dateTime={at.toISOString()} className="hint">
            {atMinute(at)}
          </time>{' '}
          {by} {deeds[verb]}
          {reason && <>: {reason}</>}
        </li>
      ))}
    </ol>
  );
}
