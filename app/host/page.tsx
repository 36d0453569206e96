import { notFound } from 'next/navigation';
import { SignUpRuleForm } from '@/components/accounts/SignUpRuleForm';
import { InstallationFacts } from '@/components/mail/InstallationFacts';
import { HostPushFacts } from '@/components/push/HostPushFacts';
import { Page } from '@/components/ui/Page';
import { readSignUpRule, requireViewer } from '@/lib/auth';
import { loadMessages } from '@/lib/i18n';
import { isHost, loadInstallation } from '@/lib/mail/queries';
import { loadPushFacts } from '@/lib/push/queries';

// To everybody else there is no such page, so its title is that of any page.
export default async function Host() {
  const { t } = await loadMessages();
  const viewer = await requireViewer('/host');
  if (!(await isHost(viewer))) notFound();
  return (
    <Page
      title={t('mail.host.title')}
      who={viewer}
      breadcrumbs={[{ href: '/account', label: t('accounts.account.title') }]}
    >
      <InstallationFacts
        facts={await loadInstallation()}
        signUp={<SignUpRuleForm chosen={await readSignUpRule()} />}
      >
        <HostPushFacts facts={await loadPushFacts()} />
      </InstallationFacts>
    </Page>
  );
}
