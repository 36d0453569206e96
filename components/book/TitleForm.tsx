import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { markATitle } from '@/lib/reviews/actions';
import { words } from '@/lib/words';

type Props = { review: string; mark: number; choices: Option[]; club: string; reading: string };

/** From which place on a document is called by its title. */
export function TitleForm({ review, mark, choices, club, reading }: Props) {
  const { say } = words();
  return (
    <ActionForm action={markATitle} id={`t-${review}`} className="flex flex-wrap items-end gap-3">
      <Here club={club} reading={reading} />
      <input type="hidden" name="review" value={review} />
      <Select
        label={say('book.drafts.titleMark')}
        name="mark"
        value={String(mark)}
        options={choices}
        hint={say('book.drafts.titleHint')}
      />
      <Button quiet>{say('book.drafts.change')}</Button>
    </ActionForm>
  );
}
