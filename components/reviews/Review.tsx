import type { CoverQuestion } from '@/components/reading/Cover';
import { CoverList } from '@/components/reading/CoverList';
import { markLabel } from '@/components/reading/place-labels';
import { CachedList } from '@/components/reading/CachedList';
import type { ReviewView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { Passage } from './Passage';

type Props = {
  review: ReviewView;
  /** Whether drafts are shown among the passages. */
  drafts: boolean;
  question: CoverQuestion;
  placeName: (place: number) => string;
};

/** A document about the book, passage by passage, and what of it waits. */
export function Review({ review: { id, head, passages, covers }, drafts, question, placeName }: Props) {
  const { t } = messages();
  const visiblePassages = passages.filter((passage) => drafts || !passage.draft);
  if (visiblePassages.length + covers.length === 0) return null;
  const items = visiblePassages.map((passage) => ({
    passage,
    readableFrom: markLabel(passage.spoilsThrough, placeName(passage.spoilsThrough)),
    lookedAt: passage.openedBy === 'look',
  }));
  const details = head && [head.what, head.byline, head.rating].filter(Boolean).join(' · ');
  return (
    <article aria-labelledby={`r-${id}`} className="review grid gap-5">
      <header>
        <h2 id={`r-${id}`}>{head?.title ?? t('book.reviews.brought')}</h2>
        {details && <p className="hint">{details}</p>}
      </header>
      <CachedList cacheKey="passage" component={Passage} items={items} className="contents" />
      <CoverList
        kind="passage"
        label={t('book.reviews.coveredHere')}
        covers={covers}
        question={question}
        placeName={placeName}
      />
    </article>
  );
}
