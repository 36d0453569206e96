import { LocalTime } from '@/components/reading/LocalTime';
import type { LogEntryView } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** Who did what, when and why, as far as this moderator has come. */
export function ModerationLog({ lines }: { lines: LogEntryView[] }) {
  const { t } = messages();
  if (lines.length === 0) return <p className="empty">{t('moderation.logEmpty')}</p>;
  return (
    <ol className="grid gap-2">
      {lines.map(({ id, by, verb, at, reason }) => (
        <li key={id}>
          <span className="hint">
            <LocalTime at={at} as="minute" />
          </span>{' '}
          {t(`moderation.deeds.${verb}`, { by })}
          {reason && <>: {reason}</>}
        </li>
      ))}
    </ol>
  );
}
