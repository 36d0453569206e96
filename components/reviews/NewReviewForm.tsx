import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import { FormDraft } from '@/components/ui/FormDraft';
import { addReviewAction } from '@/lib/reviews/actions';
import { MAX_FILE_BYTES } from '@/lib/reviews/schema';
import { messages } from '@/lib/i18n';

type Props = {
  club: string;
  reading: string;
  /** The account whose draft it is. */
  keeper: string;
};

/** Brings a review by pasting it. */
export function NewReviewForm({ club, reading, keeper }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={addReviewAction} className="grid max-w-2xl gap-4">
      <ReadingIdFields club={club} reading={reading} />
      <TextField
        label={t('book.ownReviews.titleField')}
        name="title"
        maxLength={300}
        autoComplete="off"
        hint={t('book.ownReviews.titleHint')}
      />
      <TextField label={t('book.ownReviews.byline')} name="byline" maxLength={300} autoComplete="off" />
      <TextArea
        label={t('book.ownReviews.text')}
        name="text"
        rows={12}
        hint={t('book.ownReviews.textHint')}
      />
      <FileField
        label={t('book.ownReviews.file')}
        name="file"
        hint={t('book.ownReviews.fileHint')}
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown"
        maxBytes={MAX_FILE_BYTES}
        tooLarge={t('answers.reviews.tooLarge')}
      />
      <FormDraft keeper={keeper} about={`${reading}/review`} />
      <p>
        <Button>{t('book.ownReviews.read')}</Button>
      </p>
    </ActionForm>
  );
}
