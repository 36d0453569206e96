import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { ownReviewAction } from '@/lib/reviews/actions';
import { messages } from '@/lib/i18n';

type Props = { review: string; title: string; byline: string | null; club: string; reading: string };

/** The title of one's own document, and what becomes of it. */
export function SendReviewForm({ review, title, byline, club, reading }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={ownReviewAction} id="send" className="sheet grid gap-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="review" value={review} />
      <TextField
        label={t('book.ownReviews.titleField')}
        name="title"
        value={title}
        required
        maxLength={300}
        autoComplete="off"
      />
      <TextField
        label={t('book.ownReviews.byline')}
        name="byline"
        value={byline ?? ''}
        maxLength={300}
        autoComplete="off"
      />
      <p className="hint">{t('book.ownReviews.sendHint')}</p>
      <p className="flex flex-wrap gap-3">
        <Button name="deed" value="send">
          {t('book.ownReviews.send')}
        </Button>
        <Button name="deed" value="rename" secondary>
          {t('book.ownReviews.rename')}
        </Button>
      </p>
    </ActionForm>
  );
}
