import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { changeEmailAction, changeNameAction, changePasswordAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';
import { AccountPasswordField } from './AccountPasswordField';

export function NameForm({ name }: { name: string }) {
  const { t } = messages();
  return (
    <Section id="name-section" title={t('accounts.account.name')}>
      <ActionForm action={changeNameAction} className="grid max-w-md gap-4">
        <TextField label={t('accounts.account.name')} name="name" value={name} autoComplete="name" required />
        <SaveButton />
      </ActionForm>
    </Section>
  );
}

export function EmailForm({ email }: { email: string }) {
  const { t } = messages();
  return (
    <Section id="email-section" title={t('accounts.account.email')}>
      <ActionForm action={changeEmailAction} className="grid max-w-md gap-4">
        <TextField
          label={t('accounts.account.email')}
          name="email"
          type="email"
          value={email}
          autoComplete="username"
          required
        />
        <AccountPasswordField
          label={t('accounts.account.forEmail')}
          name="passwordForEmail"
          autoComplete="current-password"
        />
        <SaveButton />
      </ActionForm>
    </Section>
  );
}

export function PasswordForm() {
  const { t } = messages();
  return (
    <Section id="password-section" title={t('accounts.account.password')}>
      <ActionForm action={changePasswordAction} className="grid max-w-md gap-4">
        <AccountPasswordField
          label={t('accounts.account.present')}
          name="presentPassword"
          autoComplete="current-password"
        />
        <AccountPasswordField
          label={t('accounts.account.new')}
          name="newPassword"
          autoComplete="new-password"
          hint={t('accounts.account.newHint')}
        />
        <SaveButton />
      </ActionForm>
    </Section>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const SaveButton = () => (
  <p>
    <Button>{messages().t('accounts.account.save')}</Button>
  </p>
);
