import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { foundClub } from '@/lib/clubs/actions';
import { words } from '@/lib/words';
import { ClubFields } from './ClubFields';

export function FoundForm({ keeper }: { keeper: string }) {
  return (
    <ActionForm action={foundClub} className="grid max-w-xl gap-4">
      <ClubFields />
      <KeepDraft keeper={keeper} about="clubs/new" />
      <p>
        <Button>{words().say('clubs.founding.button')}</Button>
      </p>
    </ActionForm>
  );
}
