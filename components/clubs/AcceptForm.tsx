import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { joinByInvitation } from '@/lib/clubs/actions';

export function AcceptForm({ token }: { token: string }) {
  return (
    <ActionForm action={joinByInvitation}>
      <input type="hidden" name="token" value={token} />
      <Button>Join this club</Button>
    </ActionForm>
  );
}
