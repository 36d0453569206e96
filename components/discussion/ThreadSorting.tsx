import { markLabel } from '@/components/reading/place-labels';
import { FieldShell } from '@/components/ui/Field';
import type { ThreadListChoice, ThreadPlace, ThreadTheme } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  choice: ThreadListChoice;
  /** Where the reader can see threads. */
  places: ThreadPlace[];
  /** The themes that the reader can see. */
  themes: ThreadTheme[];
  path: string;
  placeName: (place: number) => string;
};

const SORTS = ['latest', 'new', 'chapter'] as const;

/** In which order the threads are listed, and those of one chapter alone: a form that asks for the same page. */
export function ThreadSorting({ choice, places, themes, path, placeName }: Props) {
  const isChosen = choice.sort !== 'latest' || choice.place !== null || choice.theme !== null;
  if (places.length === 0 && !isChosen) return null;
  const { t } = messages();
  const { sort, place, theme } = choice;
  const discussed = themes.filter(({ id, threads }) => threads > 0 || id === theme);
  return (
    <details className="list-order" open={isChosen}>
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
                {t('discussion.list.withCount', { name: markLabel(at, placeName(at)), threads })}
              </option>
            ))}
          </select>
        </FieldShell>
        {discussed.length > 0 && (
          <FieldShell id="list-theme" label={t('discussion.list.about')}>
            <select id="list-theme" name="theme" defaultValue={theme ?? ''}>
              <option value="">{t('discussion.list.allThemes')}</option>
              {discussed.map(({ id, name, threads }) => (
                <option key={id} value={id}>
                  {t('discussion.list.withCount', { name, threads })}
                </option>
              ))}
            </select>
          </FieldShell>
        )}
        <button type="submit" className="button secondary">
          {t('discussion.list.arrangeNow')}
        </button>
        {isChosen && <a href={`${path}#threads`}>{t('discussion.list.arrangeAsUsual')}</a>}
      </form>
    </details>
  );
}

/** The list's address with what was chosen; its pages follow. */
export function listPath(path: string, { sort, place, theme }: ThreadListChoice): string {
  const chosen = new URLSearchParams();
  if (sort !== 'latest') chosen.set('sort', sort);
  if (place !== null) chosen.set('place', String(place));
  if (theme !== null) chosen.set('theme', theme);
  return chosen.size > 0 ? `${path}?${chosen.toString()}` : path;
}
