import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { changeEmail, changeName, changePassword } from '@/lib/accounts/actions';
import { words } from '@/lib/words';
import { Password } from './Password';

export function NameForm({ name }: { name: string }) {
  const { say } = words();
  return (
    <Section id="name-section" title={say('accounts.account.name')}>
      <ActionForm action={changeName} className="grid max-w-md gap-4">
        <TextField
          label={say('accounts.account.name')}
          name="name"
          value={name}
          autoComplete="name"
          required
        />
        <Save />
      </ActionForm>
    </Section>
  );
}

export function EmailForm({ email }: { email: string }) {
  const { say } = words();
  return (
    <Section id="email-section" title={say('accounts.account.email')}>
      <ActionForm action={changeEmail} className="grid max-w-md gap-4">
        <TextField
          label={say('accounts.account.email')}
          name="email"
          type="email"
          value={email}
          autoComplete="username"
          required
        />
        <Password
          label={say('accounts.account.forEmail')}
          name="passwordForEmail"
          autoComplete="current-password"
        />
        <Save />
      </ActionForm>
    </Section>
  );
}

export function PasswordForm() {
  const { say } = words();
  return (
    <Section id="password-section" title={say('accounts.account.password')}>
      <ActionForm action={changePassword} className="grid max-w-md gap-4">
        <Password
          label={say('accounts.account.present')}
          name="presentPassword"
          autoComplete="current-password"
        />
        <Password
          label={say('accounts.account.new')}
          name="newPassword"
          autoComplete="new-password"
          hint={say('accounts.account.newHint')}
        />
        <Save />
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

const Save = () => (
  <p>
    <Button>{words().say('accounts.account.save')}</Button>
  </p>
);
