import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { chooseNewPassword } from '@/lib/accounts/actions';
import { words } from '@/lib/words';

export function ResetForm({ token }: { token: string }) {
  const { say } = words();
  return (
    <ActionForm action={chooseNewPassword} className="grid max-w-md gap-4">
      <input type="hidden" name="token" value={token} />
      <TextField
        label={say('accounts.account.new')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint={say('accounts.reset.hint')}
        required
      />
      <p>
        <Button>{say('accounts.account.save')}</Button>
      </p>
    </ActionForm>
  );
}
