import { markLabel } from '@/components/reading/place-labels';
import { ReportEntryLink } from '@/components/reading/ReportEntryLink';
import type { EntryView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { titleTarget, type EntryPlaces } from './entry-names';

type Props = {
  titles: EntryView[];
  places: EntryPlaces;
  path: string;
  /** The one that was just reported. */
  reported: string | null;
};

/** The titles that a reader on the way has met and can report. */
export function ReachedTitles({ titles, places, path, reported }: Props) {
  const { t } = messages();
  if (titles.length === 0) return null;
  return (
    <section aria-labelledby="titles" className="page-section">
      <h2 id="titles">{t('entries.reached')}</h2>
      <p className="hint">{t('entries.reachedHint')}</p>
      <ul className="grid gap-4">
        {titles.map(({ id, name, place, by, ...title }) => (
          <li key={id} id={`e-${id}`} tabIndex={-1} className="grid gap-2 border-t border-(--rule) pt-3">
            <p dir="auto">
              <strong>{[titleTarget(places, title), name].filter(Boolean).join(': ')}</strong>
            </p>
            <p className="hint">
              {[
                markLabel(place, places.placeName(place)),
                by === null ? t('entries.imported') : t('entries.by', { name: by }),
              ].join(' · ')}
            </p>
            <p>
              <ReportEntryLink
                name={name}
                href={`${path}?report=${id}#report`}
                isReported={reported === id}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
