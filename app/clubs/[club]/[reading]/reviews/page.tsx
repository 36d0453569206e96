import { Covers } from '@/components/reading/Covers';
import { Drafts } from '@/components/book/Drafts';
import { Review } from '@/components/book/Review';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { link } from '@/components/ui/tags';
import { admitted, titledIn } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { questionAt } from '@/lib/discussion/question';
import { draftsFor, mayConfirm, mayModerate, reviewsOf } from '@/lib/gate';
import { hear } from '@/lib/words';

export const generateMetadata = titledIn('reading.rooms.reviews');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Reviews({ params, searchParams }: Props) {
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const [{ open, covers }, brought] = await Promise.all([reviewsOf(reader), draftsFor(reader)]);
  const placeName = placeNames(names);
  const asked = questionAt(reader.userId, (await searchParams).ask);
  const ask = asked && { item: asked.item, back: `${path}/reviews` };
  const here = { club: names.clubSlug, reading: reader.readingId };
  const { readThrough, looks } = reader;
  const waiting = brought.reduce((sum, review) => sum + review.waiting, 0);

  return (
    <ReadingPage
      title={say('book.reviews.title', { book: names.book })}
      name={viewer.name}
      names={names}
      path={path}
      here="reviews"
      moderates={mayModerate(reader)}
    >
      <PressForm press={press} here={`${path}/reviews`} asked={asked?.proof} {...here} />
      {waiting > 0 && <p>{say.rich('book.reviews.toConfirm', { count: waiting, jump: link('#drafts') })}</p>}
      {open.length === 0 && <p className="empty">{say('book.reviews.none')}</p>}
      {open.map((review) => (
        <Review
          key={review.id}
          review={review}
          lookedAt={(passage) => passage.spoilsThrough > readThrough && looks.includes(passage.id)}
          // Whoever confirms drafts has them below, each with its form.
          drafts={!mayConfirm(reader)}
          ask={ask}
          placeName={placeName}
        />
      ))}
      <Covers kind="passage" label={say('book.reviews.covered')} {...{ covers, ask, placeName }} />
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
