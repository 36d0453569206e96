import { notFound } from 'next/navigation';
import * as z from 'zod';
import { markChoices, placeNames } from '@/components/reading/place-labels';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { DiscardReviewForm } from '@/components/reviews/DiscardReviewForm';
import { OwnPassageForm } from '@/components/reviews/OwnPassageForm';
import { SendReviewForm } from '@/components/reviews/SendReviewForm';
import { Pager } from '@/components/ui/Pager';
import { SelfFocusingHeading } from '@/components/ui/SelfFocusingHeading';
import { mayModerate, OWN_PASSAGES_PER_PAGE, readOwnImport } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { htmlToLines, sourceAround } from '@/lib/reviews/passage-text';
import { listParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('book.ownReviews.editTitle');

type Props = {
  params: Promise<{ club: string; reading: string; review: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A document that its importer puts right, before it is sent to be confirmed. */
export default async function OwnReview({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const id = z.uuid().safeParse((await params).review);
  const { page } = listParams.parse(await searchParams);
  const own = id.success ? await readOwnImport(reader, id.data, page) : null;
  if (!own) notFound();
  const here = { club: names.clubSlug, reading: reader.readingId };
  const share = {
    from: (page - 1) * OWN_PASSAGES_PER_PAGE,
    size: OWN_PASSAGES_PER_PAGE,
    of: own.passageCount,
  };
  const { title, byline, passages, passageCount } = own;
  const choices = markChoices(0, reader.lastPlace, placeNames(names));

  return (
    <ReadingPage
      title={t('book.ownReviews.editTitle')}
      who={viewer}
      names={names}
      path={path}
      current="reviews"
      moderates={mayModerate(reader)}
    >
      <SendReviewForm review={own.id} title={title} byline={byline} {...here} />
      <DiscardReviewForm review={own.id} path={`${path}/reviews/${own.id}`} {...here} />
      <p className="max-w-2xl">{t('book.ownReviews.endOfBook')}</p>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <section aria-labelledby="passages" className="grid min-w-0 gap-4">
          <SelfFocusingHeading id="passages" count={passageCount}>
            {t('book.ownReviews.passages', { count: passageCount })}
          </SelfFocusingHeading>
          {passages.length > 1 && (
            <noscript>
              <p className="note">{t('book.ownReviews.oneAtATime')}</p>
            </noscript>
          )}
          {passages.map((passage) => (
            <OwnPassageForm
              key={passage.id}
              passage={passage}
              text={htmlToLines(passage.html)}
              isLast={passage.ordinal === passageCount - 1}
              page={page}
              choices={choices}
              {...here}
            />
          ))}
          <Pager
            path={`${path}/reviews/${own.id}`}
            page={page}
            hasNext={page * OWN_PASSAGES_PER_PAGE < passageCount}
            label={t('book.ownReviews.pages')}
            previousLabel={t('book.ownReviews.earlier')}
            nextLabel={t('book.ownReviews.later')}
          />
        </section>
        <details className="note min-w-0" open>
          <summary>{t('book.ownReviews.original')}</summary>
          <pre className="overflow-x-auto whitespace-pre-wrap" dir="auto">
            {sourceAround(own.source, share)}
          </pre>
        </details>
      </div>
    </ReadingPage>
  );
}
