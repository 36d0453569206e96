import type { Metadata } from 'next';
import { DeleteAccount } from '@/components/accounts/DeleteAccount';
import { Devices } from '@/components/accounts/Devices';
import { EmailForm, NameForm, PasswordForm } from '@/components/accounts/AccountForms';
import { Page } from '@/components/ui/Page';
import { accountOf } from '@/lib/accounts/queries';
import { viewerOrSignIn } from '@/lib/auth';

export const metadata: Metadata = { title: 'Your account' };

export default async function Account() {
  const who = await viewerOrSignIn('/account');
  const { name, email, hasPassword, ofTheCast, devices } = await accountOf(who);
  return (
    <Page title="Your account" name={name} crumbs={[{ href: '/', label: 'Home' }]}>
      {ofTheCast && (
        <p className="note">
          You are {name} of the demo, as anybody may be. Some things wait for an account of your own.
        </p>
      )}
      {!ofTheCast && <NameForm name={name} />}
      {hasPassword && <EmailForm email={email ?? ''} />}
      {hasPassword && <PasswordForm />}
      <Devices devices={devices} />
      {!ofTheCast && <DeleteAccount asksPassword={hasPassword} />}
    </Page>
  );
}
