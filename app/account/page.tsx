import { DeleteAccount } from '@/components/accounts/DeleteAccount';
import { Devices } from '@/components/accounts/Devices';
import { EmailForm, NameForm, PasswordForm } from '@/components/accounts/AccountForms';
import { OwnData } from '@/components/accounts/OwnData';
import { OpenedForm } from '@/components/accounts/OpenedForm';
import { TimeZoneForm } from '@/components/accounts/TimeZoneForm';
import { AccountMailSection } from '@/components/mail/AccountMailSection';
import { AccountPushSection } from '@/components/push/AccountPushSection';
import { Page } from '@/components/ui/Page';
import { loadAccount } from '@/lib/accounts/queries';
import { requireViewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { isHost, loadMailStatus } from '@/lib/mail/queries';
import { loadPushStatus } from '@/lib/push/queries';

export const generateMetadata = titleMetadata('accounts.account.title');

export default async function Account() {
  const { t } = await loadMessages();
  const viewer = await requireViewer('/account');
  const { name, email, hasPassword, isDemo, zone, showsOpened, devices } = await loadAccount(viewer);
  const mail = await loadMailStatus(viewer);
  const push = await loadPushStatus(viewer);
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
      {mail && <AccountMailSection status={mail} />}
      {push && <AccountPushSection status={push} />}
      {!isDemo && <TimeZoneForm {...zone} />}
      {!isDemo && <OpenedForm showsOpened={showsOpened} />}
      <Devices devices={devices} />
      {(await isHost(viewer)) && (
        <p>
          <a href="/host">{t('mail.host.link')}</a>
        </p>
      )}
      <OwnData />
      {!isDemo && <DeleteAccount hasPassword={hasPassword} />}
    </Page>
  );
}
