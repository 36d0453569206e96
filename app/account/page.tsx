import { DeleteAccount } from '@/components/accounts/DeleteAccount';
import { Devices } from '@/components/accounts/Devices';
import { EmailForm, NameForm, PasswordForm } from '@/components/accounts/AccountForms';
import { TimeZoneForm } from '@/components/accounts/TimeZoneForm';
import { Page } from '@/components/ui/Page';
import { loadAccount } from '@/lib/accounts/queries';
import { requireViewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('accounts.account.title');

export default async function Account() {
  const { t } = await loadMessages();
  const viewer = await requireViewer('/account');
  const { name, email, hasPassword, isDemo, zone, devices } = await loadAccount(viewer);
  return (
    <Page
      title={t('accounts.account.title')}
      who={viewer}
      breadcrumbs={[{ href: '/', label: t('page.home') }]}
    >
      {isDemo && <p className="note">{t('accounts.account.ofTheCast', { name })}</p>}
      {!isDemo && <NameForm name={name} />}
      {hasPassword && <EmailForm email={email ?? ''} />}
      {hasPassword && <PasswordForm />}
      {!isDemo && <TimeZoneForm {...zone} />}
      <Devices devices={devices} />
      {!isDemo && <DeleteAccount hasPassword={hasPassword} />}
    </Page>
  );
}
