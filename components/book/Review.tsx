import type { PassageView, ReviewView } from '@/lib/gate';
import { Covers } from './Covers';
import { Passage } from './Passage';

type Props = {
  review: ReviewView;
  /** Whether a passage lies ahead and is open because the reader looked. */
  lookedAt: (passage: PassageView) => boolean;
  /** Whether drafts are shown among the passages. */
  drafts: boolean;
  placeName: (place: number) => string;
};

/** A document about the book, passage by passage, and what of it waits. */
export function Review({ review: { id, head, passages, covers }, lookedAt, drafts, placeName }: Props) {
  const shown = passages.filter((passage) => drafts || !passage.draft);
  if (shown.length + covers.length === 0) return null;
  const about = head && [head.what, head.byline, head.rating].filter(Boolean).join(' · ');
  return (
    <article aria-labelledby={`r-${id}`} className="review grid gap-5">
      <header>
        <h2 id={`r-${id}`}>{head?.title ?? 'A review brought by the club'}</h2>
        {about && <p className="hint">{about}</p>}
      </header>
      {shown.map((passage) => (
        <Passage key={passage.id} passage={passage} lookedAt={lookedAt(passage)} placeName={placeName} />
      ))}
      <Covers kind="passage" label="Covered passages of this review" covers={covers} placeName={placeName} />
    </article>
  );
}
