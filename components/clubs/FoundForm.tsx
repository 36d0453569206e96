import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { foundClub } from '@/lib/clubs/actions';
import { words } from '@/lib/words';
import { ClubFields } from './ClubFields';

export function FoundForm({ requestKey, keeper }: { requestKey: string; keeper: string }) {
  return (
    <ActionForm action={foundClub} className="grid max-w-xl gap-4">
      <input type="hidden" name="requestKey" value={requestKey} />
      <ClubFields />
      <KeepDraft keeper={keeper} about="clubs/new" />
      <p>
        <Button>{words().say('clubs.founding.button')}</Button>
      </p>
    </ActionForm>
  );
}
