import { notFound } from 'next/navigation';
import { QuietHoursForm } from '@/components/mail/QuietHoursForm';
import { PushDevices } from '@/components/push/PushDevices';
import { Page } from '@/components/ui/Page';
import { requireViewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { loadPushStatus } from '@/lib/push/queries';

export const generateMetadata = titleMetadata('push.page.title');

export default async function PushSettings() {
  const { t } = await loadMessages();
  const viewer = await requireViewer('/account/push');
  const status = await loadPushStatus(viewer);
  if (!status) notFound();
  return (
    <Page
      title={t('push.page.title')}
      who={viewer}
      breadcrumbs={[
        { href: '/', label: t('page.home') },
        { href: '/account', label: t('accounts.account.title') },
      ]}
    >
      <p>{t('push.page.what')}</p>
      <PushDevices status={status} />
      <QuietHoursForm quiet={status.quiet} />
    </Page>
  );
}
