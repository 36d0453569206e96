import { notFound } from 'next/navigation';
import { MailSettingsForm } from '@/components/mail/MailSettingsForm';
import { AddressStatus } from '@/components/mail/AccountMailSection';
import { Page } from '@/components/ui/Page';
import { requireViewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { loadMailChoice, loadMailStatus } from '@/lib/mail/queries';
import { mailParams } from '@/lib/validation/search-params';

export const generateMetadata = titleMetadata('mail.settings.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MailSettings({ searchParams }: Props) {
  const { t } = await loadMessages();
  const { said } = mailParams.parse(await searchParams);
  const viewer = await requireViewer(said ? '/account/mail?said=confirmed' : '/account/mail');
  const status = await loadMailStatus(viewer);
  if (!status) notFound();
  const { choice, zone } = await loadMailChoice(viewer);
  return (
    <Page
      title={t('mail.settings.title')}
      who={viewer}
      breadcrumbs={[
        { href: '/', label: t('page.home') },
        { href: '/account', label: t('accounts.account.title') },
      ]}
    >
      {said && status.address === 'confirmed' && (
        <p role="status" className="success">
          {t('mail.confirmPage.done')}
        </p>
      )}
      <p>{t('mail.settings.what')}</p>
      <AddressStatus status={status} />
      <MailSettingsForm choice={choice} zone={zone} />
    </Page>
  );
}
