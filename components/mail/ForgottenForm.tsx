import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { messages } from '@/lib/i18n';
import { requestResetAction } from '@/lib/mail/actions';

export function ForgottenForm() {
  const { t } = messages();
  return (
    <ActionForm action={requestResetAction} className="grid max-w-md gap-4">
      <TextField
        label={t('accounts.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <p>
        <Button>{t('mail.forgotten.button')}</Button>
      </p>
    </ActionForm>
  );
}
