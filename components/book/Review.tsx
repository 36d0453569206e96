import type { Ask } from '@/components/reading/Cover';
import { Covers } from '@/components/reading/Covers';
import { throughPlace } from '@/components/reading/places';
import { Print } from '@/components/reading/Print';
import type { PassageView, ReviewView } from '@/lib/gate';
import { words } from '@/lib/words';
import { Passage } from './Passage';

type Props = {
  review: ReviewView;
  /** Whether a passage lies ahead and is open because the reader looked. */
  lookedAt: (passage: PassageView) => boolean;
  /** Whether drafts are shown among the passages. */
  drafts: boolean;
  ask: Ask;
  placeName: (place: number) => string;
};

/** A document about the book, passage by passage, and what of it waits. */
export function Review({ review: { id, head, passages, covers }, lookedAt, drafts, ask, placeName }: Props) {
  const { say } = words();
  const shown = passages.filter((passage) => drafts || !passage.draft);
  if (shown.length + covers.length === 0) return null;
  const each = shown.map((passage) => ({
    passage,
    through: throughPlace(passage.spoilsThrough, placeName(passage.spoilsThrough)),
    lookedAt: lookedAt(passage),
  }));
  const about = head && [head.what, head.byline, head.rating].filter(Boolean).join(' · ');
  return (
    <article aria-labelledby={`r-${id}`} className="review grid gap-5">
      <header>
        <h2 id={`r-${id}`}>{head?.title ?? say('book.reviews.brought')}</h2>
        {about && <p className="hint">{about}</p>}
      </header>
      <Print name="passage" of={Passage} each={each} className="contents" />
      <Covers kind="passage" label={say('book.reviews.coveredHere')} {...{ covers, ask, placeName }} />
    </article>
  );
}
