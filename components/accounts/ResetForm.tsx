import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { chooseNewPassword } from '@/lib/accounts/actions';

export function ResetForm({ token }: { token: string }) {
  return (
    <ActionForm action={chooseNewPassword} className="grid max-w-md gap-4">
      <input type="hidden" name="token" value={token} />
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. Every device that is signed in will be signed out."
        required
      />
      <p>
        <Button>Save changes</Button>
      </p>
    </ActionForm>
  );
}
