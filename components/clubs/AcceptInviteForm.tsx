import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { acceptInviteAction } from '@/lib/clubs/actions';
import { messages } from '@/lib/i18n';

export function AcceptInviteForm({ token }: { token: string }) {
  return (
    <ActionForm action={acceptInviteAction}>
      <input type="hidden" name="token" value={token} />
      <Button>{messages().t('clubs.door.join')}</Button>
    </ActionForm>
  );
}
