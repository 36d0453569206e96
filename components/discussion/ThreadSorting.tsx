import { markLabel } from '@/components/reading/place-labels';
import { FieldShell } from '@/components/ui/Field';
import type { ThreadListChoice, ThreadPlace } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  choice: ThreadListChoice;
  /** Where the reader can see threads. */
  places: ThreadPlace[];
  path: string;
  placeName: (place: number) => string;
};

const SORTS = ['latest', 'new', 'chapter'] as const;

/** In which order the threads are listed, and those of one chapter alone: a form that asks for the same page. */
export function ThreadSorting({ choice, places, path, placeName }: Props) {
  if (places.length === 0 && choice.place === null) return null;
  const { t } = messages();
  const { sort, place } = choice;
  return (
    <details className="list-order" open={sort !== 'latest' || place !== null}>
      <summary>{t('discussion.list.arrange')}</summary>
      <form method="get" action={`${path}#threads`}>
        <FieldShell id="list-sort" label={t('discussion.list.sort')}>
          <select id="list-sort" name="sort" defaultValue={sort}>
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {t(`discussion.list.sorts.${one}`)}
              </option>
            ))}
          </select>
        </FieldShell>
        <FieldShell id="list-place" label={t('discussion.list.only')}>
          <select id="list-place" name="place" defaultValue={place ?? ''}>
            <option value="">{t('discussion.list.allPlaces')}</option>
            {places.map(({ place: at, threads }) => (
              <option key={at} value={at}>
                {t('discussion.list.atPlace', { mark: markLabel(at, placeName(at)), threads })}
              </option>
            ))}
          </select>
        </FieldShell>
        <button type="submit" className="button secondary">
          {t('discussion.list.arrangeNow')}
        </button>
        {(sort !== 'latest' || place !== null) && (
          <a href={`${path}#threads`}>{t('discussion.list.arrangeAsUsual')}</a>
        )}
      </form>
    </details>
  );
}

/** The list's address with what was chosen; its pages follow. */
export function listPath(path: string, { sort, place }: ThreadListChoice): string {
  const chosen = new URLSearchParams();
  if (sort !== 'latest') chosen.set('sort', sort);
  if (place !== null) chosen.set('place', String(place));
  return chosen.size > 0 ? `${path}?${chosen.toString()}` : path;
}
