import { ConfirmEmailForm } from '@/components/mail/TokenForms';
import { Page } from '@/components/ui/Page';
import { findConfirmation } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';

// The address is the key: no other site may be told it.
export const generateMetadata = titleMetadata('mail.confirmPage.title', { referrer: 'same-origin' });

type Props = { params: Promise<{ token: string }> };

export default async function Confirm({ params }: Props) {
  const { t } = await loadMessages();
  const { token } = await params;
  const found = await findConfirmation(token);
  return (
    <Page title={t('mail.confirmPage.title')} who={undefined}>
      <p>{found ? t('mail.confirmPage.question', { email: found.email }) : t('mail.confirmPage.stale')}</p>
      {found && <ConfirmEmailForm token={token} />}
    </Page>
  );
}
