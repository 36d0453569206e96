import type { ImportedReview } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { SelfFocusingHeading } from '../ui/SelfFocusingHeading';
import { PassageDecisionForm } from './PassageDecisionForm';
import { markChoices } from '@/components/reading/place-labels';
import { TitleMarkForm } from './TitleMarkForm';

type Props = {
  reviews: ImportedReview[];
  /** How many drafts wait in all. */
  draftCount: number;
  lastPlace: number;
  placeName: (place: number) => string;
  club: string;
  reading: string;
};

/** The documents that the club brought, for the moderator who decides from which place each passage is read. */
export function DraftList({ reviews, draftCount, lastPlace, placeName, club, reading }: Props) {
  const { t } = messages();
  // Made once: the many forms share the one list, also in what is sent.
  const choices = markChoices(0, lastPlace, placeName);
  return (
    <section aria-labelledby="drafts" className="grid gap-4">
      <SelfFocusingHeading id="drafts" count={draftCount}>
        {draftCount === 0 ? t('book.drafts.brought') : t('book.drafts.toConfirm', { count: draftCount })}
      </SelfFocusingHeading>
      <p>{t('book.drafts.decide')}</p>
      {reviews.map(({ id, title, byline, rating, mark, waiting: draftsInReview, drafts: visibleDrafts }) => (
        <article key={id} id={`b-${id}`} tabIndex={-1} aria-label={title} className="sheet grid gap-6">
          <header>
            <h3>{title}</h3>
            <p className="hint">{[byline, rating].filter(Boolean).join(' · ')}</p>
          </header>
          <TitleMarkForm review={id} mark={mark} choices={choices} club={club} reading={reading} />
          {visibleDrafts.map((draft) => (
            <PassageDecisionForm
              key={draft.id}
              draft={draft}
              choices={choices}
              club={club}
              reading={reading}
            />
          ))}
          {draftsInReview > visibleDrafts.length && (
            <p>{t('book.drafts.more', { count: draftsInReview - visibleDrafts.length })}</p>
          )}
        </article>
      ))}
    </section>
  );
}
