import { capitalise, markLabel } from '@/components/reading/place-labels';
import { Button } from '@/components/ui/Button';
import { MultilineText } from '@/components/ui/MultilineText';
import type { EntryProposalView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';
import { kindName } from './entry-names';

type Props = {
  proposals: EntryProposalView[];
  /** Whether the reader may accept them. */
  mayWrite: boolean;
  placeName: (place: number) => string;
};

/** What members suggest: for those who may add it, and for those who suggested it. */
export function EntryProposals({ proposals, mayWrite, placeName }: Props) {
  const { t } = messages();
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" className="page-section">
      <h2 id="suggestions" tabIndex={-1}>
        {t(mayWrite ? 'entries.suggestions' : 'entries.ownSuggestions')}
      </h2>
      <ul className="grid gap-3">
        {proposals.map(({ id, kind, name, body, place, by, isMine }) => (
          <li key={id} id={`e-${id}`} tabIndex={-1} className="sheet grid gap-2">
            <p className="hint">{t('entries.suggestedBy', { kind: kindName(kind), by })}</p>
            {name !== '' && (
              <p dir="auto">
                <strong>{name}</strong>
              </p>
            )}
            {body !== '' && <MultilineText>{body}</MultilineText>}
            <p className="hint">{capitalise(markLabel(place, placeName(place)))}</p>
            <p className="flex flex-wrap gap-3">
              {mayWrite && (
                <Button form="entry-deeds" name="press" value={buttonValue('accept', id)}>
                  {t('entries.accept')}
                </Button>
              )}
              <Button form="entry-deeds" name="press" value={buttonValue('discard', id)} secondary>
                {t(isMine ? 'entries.withdraw' : 'entries.decline')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
