import { LocalTime } from '@/components/reading/LocalTime';
import type { OutlineChangeView } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** What was corrected of a book's outline, the last first. */
export function OutlineHistory({ changes }: { changes: OutlineChangeView[] }) {
  const { t } = messages();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">{t('books.correct.history')}</h2>
      <ul className="grid gap-2">
        {changes.map(({ id, by, kind, labels, title, at }) => (
          <li key={id} className="wrap-anywhere">
            {t(`books.correct.kinds.${kind}`, { labels: labels.join(', '), title: title ?? '' })}{' '}
            <span className="hint">
              {by}, <LocalTime at={new Date(at)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
