import { notFound } from 'next/navigation';
import { ForgottenForm } from '@/components/mail/ForgottenForm';
import { Page } from '@/components/ui/Page';
import { viewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { hasMail } from '@/lib/mail/outbox';

export const generateMetadata = titleMetadata('mail.forgotten.title');

export default async function Forgotten() {
  const { t } = await loadMessages();
  if (!hasMail()) notFound();
  const who = await viewer();
  return (
    <Page title={t('mail.forgotten.title')} who={who}>
      <p>{t('mail.forgotten.how')}</p>
      <ForgottenForm />
    </Page>
  );
}
