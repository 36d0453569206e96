import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { FormDraft } from '@/components/ui/FormDraft';
import { createClubAction } from '@/lib/clubs/actions';
import { messages } from '@/lib/i18n';
import { ClubFields } from './ClubFields';

export function CreateClubForm({ requestKey, keeper }: { requestKey: string; keeper: string }) {
  return (
    <ActionForm action={createClubAction} className="grid max-w-xl gap-4">
      <input type="hidden" name="requestKey" value={requestKey} />
      <ClubFields />
      <FormDraft keeper={keeper} about="clubs/new" />
      <p>
        <Button>{messages().t('clubs.founding.button')}</Button>
      </p>
    </ActionForm>
  );
}
