import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { markATitle } from '@/lib/reviews/actions';

type Props = { review: string; mark: number; choices: Option[]; club: string; reading: string };

/** From which place on a document is called by its title. */
export function TitleForm({ review, mark, choices, club, reading }: Props) {
  return (
    <ActionForm action={markATitle} id={`t-${review}`} className="flex flex-wrap items-end gap-3">
      <Here club={club} reading={reading} />
      <input type="hidden" name="review" value={review} />
      <Select
        label="Who may read its title"
        name="mark"
        value={String(mark)}
        options={choices}
        hint="With its byline and its rating. Before that it is called “A review brought by the club”."
      />
      <Button quiet>Change mark</Button>
    </ActionForm>
  );
}
