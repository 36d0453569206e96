import type { Metadata } from 'next';
import { Covers } from '@/components/book/Covers';
import { Drafts } from '@/components/book/Drafts';
import { Review } from '@/components/book/Review';
import { drafts } from '@/components/book/words';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { admitted } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { draftsFor, mayConfirm, mayModerate, outlineOf, reviewsOf } from '@/lib/gate';

export const metadata: Metadata = { title: 'Reviews' };

type Props = { params: Promise<{ club: string; reading: string }> };

export default async function Reviews({ params }: Props) {
  const { viewer, reader, names, path } = await admitted(params);
  const [outline, { open, covers }, brought] = await Promise.all([
    outlineOf(reader),
    reviewsOf(reader),
    draftsFor(reader),
  ]);
  const placeName = placeNames(outline);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const { readThrough, looks } = reader;
  const waiting = brought.reduce((sum, review) => sum + review.waiting, 0);

  return (
    <ReadingPage
      title={`What has been written about ${names.book}`}
      name={viewer.name}
      names={names}
      path={path}
      here="reviews"
      moderates={mayModerate(reader)}
    >
      <PressForm press={press} here={`${path}/reviews`} {...here} />
      {waiting > 0 && (
        <p>
          <a href="#drafts">{drafts(waiting)} to confirm</a>, further down.
        </p>
      )}
      {open.length === 0 && (
        <p className="empty">No review is open to you yet. They open passage by passage, as you read.</p>
      )}
      {open.map((review) => (
        <Review
          key={review.id}
          review={review}
          lookedAt={(passage) => passage.spoilsThrough > readThrough && looks.includes(passage.id)}
          // Whoever confirms drafts has them below, each with its form.
          drafts={!mayConfirm(reader)}
          placeName={placeName}
        />
      ))}
      <Covers kind="passage" label="Covered passages" covers={covers} placeName={placeName} />
      {brought.length > 0 && (
        <Drafts
          reviews={brought}
          waiting={waiting}
          lastPlace={reader.lastPlace}
          placeName={placeName}
          {...here}
        />
      )}
    </ReadingPage>
  );
}
