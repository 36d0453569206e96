import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseNewPassword } from '@/lib/accounts/actions';
import { words } from '@/lib/words';
import { Password } from './Password';

export function ResetForm({ token }: { token: string }) {
  const { say } = words();
  return (
    <ActionForm action={chooseNewPassword} className="grid max-w-md gap-4">
      <input type="hidden" name="token" value={token} />
      <Password
        label={say('accounts.account.new')}
        name="newPassword"
        autoComplete="new-password"
        hint={say('accounts.reset.hint')}
      />
      <p>
        <Button>{say('accounts.account.save')}</Button>
      </p>
    </ActionForm>
  );
}
