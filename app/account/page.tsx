import { DeleteAccount } from '@/components/accounts/DeleteAccount';
import { Devices } from '@/components/accounts/Devices';
import { EmailForm, NameForm, PasswordForm } from '@/components/accounts/AccountForms';
import { ZoneForm } from '@/components/accounts/ZoneForm';
import { Page } from '@/components/ui/Page';
import { accountOf } from '@/lib/accounts/queries';
import { viewerOrSignIn } from '@/lib/auth';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('accounts.account.title');

export default async function Account() {
  const { say } = await hear();
  const who = await viewerOrSignIn('/account');
  const { name, email, hasPassword, ofTheCast, zone, devices } = await accountOf(who);
  return (
    <Page title={say('accounts.account.title')} name={name} crumbs={[{ href: '/', label: say('page.home') }]}>
      {ofTheCast && <p className="note">{say('accounts.account.ofTheCast', { name })}</p>}
      {!ofTheCast && <NameForm name={name} />}
      {hasPassword && <EmailForm email={email ?? ''} />}
      {hasPassword && <PasswordForm />}
      {!ofTheCast && <ZoneForm {...zone} />}
      <Devices devices={devices} />
      {!ofTheCast && <DeleteAccount asksPassword={hasPassword} />}
    </Page>
  );
}
