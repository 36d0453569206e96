import { CoverList } from '@/components/reading/CoverList';
import { DraftList } from '@/components/reviews/DraftList';
import { OwnImportList } from '@/components/reviews/OwnImportList';
import { Review } from '@/components/reviews/Review';
import { placeNames } from '@/components/reading/place-labels';
import { ItemActionsForm } from '@/components/reading/ItemActionsForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { linkTo } from '@/components/ui/rich-text-tags';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { itemAction } from '@/lib/discussion/item-actions';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import { listDrafts, listOwnImports, mayConfirm, mayModerate, listReviews } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { itemParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('reading.rooms.reviews');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Reviews({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const [{ open, covers }, brought, unsent] = await Promise.all([
    listReviews(reader),
    listDrafts(reader),
    listOwnImports(reader),
  ]);
  const placeName = placeNames(names);
  const asked = confirmationFor(reader.userId, itemParams.parse(await searchParams).ask);
  const ask = asked && { item: asked.item, back: `${path}/reviews` };
  const here = { club: names.clubSlug, reading: reader.readingId };
  const waiting = brought.reduce((sum, review) => sum + review.waiting, 0);

  return (
    <ReadingPage
      title={t('book.reviews.title', { book: names.book })}
      who={viewer}
      names={names}
      path={path}
      current="reviews"
      moderates={mayModerate(reader)}
    >
      <ItemActionsForm action={itemAction} path={`${path}/reviews`} proof={asked?.proof} {...here} />
      <p>
        <a href={`${path}/reviews/new`} className="button secondary">
          {t('book.ownReviews.add')}
        </a>
      </p>
      <OwnImportList path={path} reviews={unsent} />
      {waiting > 0 && <p>{t.rich('book.reviews.toConfirm', { count: waiting, jump: linkTo('#drafts') })}</p>}
      {open.length === 0 && <p className="empty">{t('book.reviews.none')}</p>}
      {open.map((review) => (
        <Review
          key={review.id}
          review={review}
          // Whoever confirms drafts has them below, each with its form.
          drafts={!mayConfirm(reader)}
          question={ask}
          placeName={placeName}
        />
      ))}
      <CoverList
        kind="passage"
        label={t('book.reviews.covered')}
        covers={covers}
        question={ask}
        placeName={placeName}
      />
      {brought.length > 0 && (
        <DraftList
          reviews={brought}
          draftCount={waiting}
          lastPlace={reader.lastPlace}
          placeName={placeName}
          {...here}
        />
      )}
    </ReadingPage>
  );
}
