import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { resetPasswordAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';
import { AccountPasswordField } from './AccountPasswordField';

export function PasswordResetForm({ token }: { token: string }) {
  const { t } = messages();
  return (
    <ActionForm action={resetPasswordAction} className="grid max-w-md gap-4">
      <input type="hidden" name="token" value={token} />
      <AccountPasswordField
        label={t('accounts.account.new')}
        name="newPassword"
        autoComplete="new-password"
        hint={t('accounts.reset.hint')}
      />
      <p>
        <Button>{t('accounts.account.save')}</Button>
      </p>
    </ActionForm>
  );
}
