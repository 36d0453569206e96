import { Time } from '@/components/reading/Time';
import type { LogLine } from '@/lib/gate';
import { words } from '@/lib/words';

/** Who did what, when and why, as far as this moderator has come. */
export function Log({ lines }: { lines: LogLine[] }) {
  const { say } = words();
  if (lines.length === 0) return <p className="empty">{say('moderation.logEmpty')}</p>;
  return (
    <ol className="grid gap-2">
      {lines.map(({ id, by, verb, at, reason }) => (
        <li key={id}>
          <span className="hint">
            <Time at={at} as="minute" />
          </span>{' '}
          {say(`moderation.deeds.${verb}`, { by })}
          {reason && <>: {reason}</>}
        </li>
      ))}
    </ol>
  );
}
