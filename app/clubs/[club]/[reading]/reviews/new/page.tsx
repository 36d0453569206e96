import { ReadingPage } from '@/components/reading/ReadingPage';
import { NewReviewForm } from '@/components/reviews/NewReviewForm';
import { mayModerate } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';

export const generateMetadata = readingTitleMetadata('book.ownReviews.add');

type Props = { params: Promise<{ club: string; reading: string }> };

export default async function NewReview({ params }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  return (
    <ReadingPage
      title={t('book.ownReviews.title', { book: names.book })}
      who={viewer}
      names={names}
      path={path}
      current="reviews"
      moderates={mayModerate(reader)}
    >
      <p className="max-w-2xl">{t('book.ownReviews.intro')}</p>
      <NewReviewForm club={names.clubSlug} reading={reader.readingId} keeper={viewer.userId} />
    </ReadingPage>
  );
}
