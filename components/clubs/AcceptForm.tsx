import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { joinByInvitation } from '@/lib/clubs/actions';
import { words } from '@/lib/words';

export function AcceptForm({ token }: { token: string }) {
  return (
    <ActionForm action={joinByInvitation}>
      <input type="hidden" name="token" value={token} />
      <Button>{words().say('clubs.door.join')}</Button>
    </ActionForm>
  );
}
