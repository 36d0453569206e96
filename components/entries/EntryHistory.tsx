import { LocalTime } from '@/components/reading/LocalTime';
import { markLabel } from '@/components/reading/place-labels';
import { Button } from '@/components/ui/Button';
import { MultilineText } from '@/components/ui/MultilineText';
import { srOnly } from '@/components/ui/rich-text-tags';
import type { EntryChangeView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';
import { entryName, kindName } from './entry-names';

type Props = { changes: EntryChangeView[]; placeName: (place: number) => string };

/** What was done to one entry, the latest first, and what it said before. */
export function EntryHistory({ changes, placeName }: Props) {
  const { t } = messages();
  if (changes.length === 0) return null;
  return (
    <section className="note grid gap-2">
      <h3>{t('entries.history')}</h3>
      <ol className="grid gap-2">
        {changes.map(({ id, verb, by, at, name, body, place }) => (
          <li key={id} className="grid gap-1">
            <p className="hint">
              {t.rich(`entries.historyLine.${verb}`, { by, day: () => <LocalTime at={at} as="minute" /> })}
            </p>
            {verb === 'changed' && (
              <>
                {name !== '' && <p dir="auto">{name}</p>}
                {body !== '' && <MultilineText>{body}</MultilineText>}
                <p className="hint">{markLabel(place, placeName(place))}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was removed and can be put back. The notes of a removed theme come back with it. */
export function RemovedEntries({ changes, placeName }: Props) {
  const { t } = messages();
  const removed = changes.filter(({ isRestorable }) => isRestorable);
  const themes = new Set(removed.map(({ entryId }) => entryId));
  const shown = removed.filter(({ onId, kind }) => kind !== 'note' || !themes.has(onId!));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="page-section">
      <h2 id="removed" tabIndex={-1}>
        {t('entries.removed')}
      </h2>
      <ul className="grid gap-3">
        {shown.map((change) => (
          <li key={change.id} className="grid gap-1 border-t border-(--rule) pt-3">
            <p dir="auto">{entryName(change)}</p>
            <p className="hint">
              {t.rich('entries.removedBy', {
                kind: kindName(change.kind),
                by: change.by,
                day: () => <LocalTime at={change.at} />,
              })}{' '}
              · {markLabel(change.place, placeName(change.place))}
            </p>
            <p>
              <Button
                form="entry-deeds"
                name="press"
                value={buttonValue('restore', change.id)}
                secondary
                className="small"
              >
                {t.rich('entries.restoreNamed', { name: entryName(change), of: srOnly })}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
