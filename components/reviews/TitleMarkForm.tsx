import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { markTitleAction } from '@/lib/reviews/actions';
import { messages } from '@/lib/i18n';

type Props = { review: string; mark: number; choices: Option[]; club: string; reading: string };

/** From which place on a document is called by its title. */
export function TitleMarkForm({ review, mark, choices, club, reading }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={markTitleAction} id={`t-${review}`} className="flex flex-wrap items-end gap-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="review" value={review} />
      <Select
        label={t('book.drafts.titleMark')}
        name="mark"
        value={String(mark)}
        options={choices}
        hint={t('book.drafts.titleHint')}
      />
      <Button secondary>{t('book.drafts.change')}</Button>
    </ActionForm>
  );
}
