import type { OpenedThread } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { openedPostPath } from './OpenedThreads';

type Props = { threads: OpenedThread[]; current: string; path: string };

/** At the end of a conversation that is read in the order of what opened: the way on to the next, or back to all. */
export function NextOpened({ threads, current, path }: Props) {
  const { t } = messages();
  const at = threads.findIndex(({ id }) => id === current);
  if (at < 0) return null;
  const next = threads[at + 1];
  return (
    <nav aria-label={t('reading.opened.tab')} className="flex flex-wrap items-center gap-3">
      {next ? (
        <a className="button" href={openedPostPath(path, next)}>
          {t('reading.opened.next', { title: next.title })}
        </a>
      ) : (
        <p>{t('reading.opened.last')}</p>
      )}
      <a href={`${path}/opened`}>{t('reading.opened.back')}</a>
    </nav>
  );
}
