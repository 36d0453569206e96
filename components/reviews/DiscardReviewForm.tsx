import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { ConfirmButton } from '@/components/ui/ConfirmButton';
import { discardReviewAction } from '@/lib/reviews/actions';
import { messages } from '@/lib/i18n';

type Props = {
  review: string;
  /** The page that the form stands on. */
  path: string;
  club: string;
  reading: string;
};

/** Throws one's own document away, after a question. */
export function DiscardReviewForm({ review, path, club, reading }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={discardReviewAction}>
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="review" value={review} />
      <ConfirmButton
        target={review}
        label={t('book.ownReviews.discard')}
        question={t('book.ownReviews.sureToDiscard')}
        confirmField="sure"
        confirmLabel={t('book.ownReviews.yesDiscard')}
        cancelLabel={t('book.ownReviews.keep')}
        cancelHref={path}
      />
    </ActionForm>
  );
}
