import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { foundClub } from '@/lib/clubs/actions';
import { words } from '@/lib/words';
import { ClubFields } from './ClubFields';

export function FoundForm() {
  return (
    <ActionForm action={foundClub} className="grid max-w-xl gap-4">
      <ClubFields />
      <p>
        <Button>{words().say('clubs.founding.button')}</Button>
      </p>
    </ActionForm>
  );
}
