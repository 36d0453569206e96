import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { FormDraft } from '@/components/ui/FormDraft';
import { editClubAction } from '@/lib/clubs/actions';
import type { Joining } from '@/lib/db';
import { messages } from '@/lib/i18n';
import { ClubFields } from './ClubFields';

type Props = {
  slug: string;
  name: string;
  about: string;
  rules: string;
  joining: Joining;
  findable: boolean;
  /** The account whose draft it is. */
  keeper: string;
};

export function EditClubForm({ slug, keeper, ...club }: Props) {
  return (
    <ActionForm action={editClubAction} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <ClubFields {...club} />
      <FormDraft keeper={keeper} about={`clubs/${slug}`} />
      <p>
        <Button>{messages().t('clubs.founding.save')}</Button>
      </p>
    </ActionForm>
  );
}
