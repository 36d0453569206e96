import type { BroughtReview } from '@/lib/gate';
import { words } from '@/lib/words';
import { Dwindling } from './Dwindling';
import { DraftForm } from './DraftForm';
import { markChoices } from '@/components/reading/places';
import { TitleForm } from './TitleForm';

type Props = {
  reviews: BroughtReview[];
  /** How many drafts wait in all. */
  waiting: number;
  lastPlace: number;
  placeName: (place: number) => string;
  club: string;
  reading: string;
};

/** The documents that the club brought, for the moderator who decides from which place each passage is read. */
export function Drafts({ reviews, waiting, lastPlace, placeName, club, reading }: Props) {
  const { say } = words();
  // Made once: the many forms share the one list, also in what is sent.
  const choices = markChoices(0, lastPlace, placeName);
  return (
    <section aria-labelledby="drafts" className="grid gap-4">
      <Dwindling id="drafts" count={waiting}>
        {waiting === 0 ? say('book.drafts.brought') : say('book.drafts.toConfirm', { count: waiting })}
      </Dwindling>
      <p>{say('book.drafts.decide')}</p>
      {reviews.map(({ id, title, byline, rating, mark, waiting: inAll, drafts: shown }) => (
        <article key={id} id={`b-${id}`} tabIndex={-1} aria-label={title} className="sheet grid gap-6">
          <header>
            <h3>{title}</h3>
            <p className="hint">{[byline, rating].filter(Boolean).join(' · ')}</p>
          </header>
          <TitleForm review={id} mark={mark} choices={choices} club={club} reading={reading} />
          {shown.map((draft) => (
            <DraftForm key={draft.id} draft={draft} choices={choices} club={club} reading={reading} />
          ))}
          {inAll > shown.length && <p>{say('book.drafts.more', { count: inAll - shown.length })}</p>}
        </article>
      ))}
    </section>
  );
}
