import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { changeEmail, changeName, changePassword } from '@/lib/accounts/actions';

export function NameForm({ name }: { name: string }) {
  return (
    <Section id="name-section" title="Name">
      <ActionForm action={changeName} className="grid max-w-md gap-4">
        <TextField label="Name" name="name" value={name} autoComplete="name" required />
        <Save />
      </ActionForm>
    </Section>
  );
}

export function EmailForm({ email }: { email: string }) {
  return (
    <Section id="email-section" title="Email">
      <ActionForm action={changeEmail} className="grid max-w-md gap-4">
        <TextField label="Email" name="email" type="email" value={email} autoComplete="username" required />
        <TextField
          label="Your password, so that we know it is you"
          name="passwordForEmail"
          type="password"
          autoComplete="current-password"
          required
        />
        <Save />
      </ActionForm>
    </Section>
  );
}

export function PasswordForm() {
  return (
    <Section id="password-section" title="Password">
      <ActionForm action={changePassword} className="grid max-w-md gap-4">
        <TextField
          label="Present password"
          name="presentPassword"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. Your other devices will be signed out."
          required
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
    <Button>Save changes</Button>
  </p>
);
