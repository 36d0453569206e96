import { PasswordResetForm } from '@/components/accounts/PasswordResetForm';
import { Page } from '@/components/ui/Page';
import { isResetValid } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { hasMail } from '@/lib/mail/outbox';

// The address is the key: no other site may be told it.
export const generateMetadata = titleMetadata('accounts.reset.title', { referrer: 'same-origin' });

type Props = { params: Promise<{ token: string }> };

export default async function Reset({ params }: Props) {
  const { t } = await loadMessages();
  const { token } = await params;
  const isOpen = await isResetValid(token);
  return (
    <Page title={t('accounts.reset.title')} who={null}>
      {isOpen ? <PasswordResetForm token={token} /> : <p>{t('accounts.reset.stale')}</p>}
      {!isOpen && hasMail() && (
        <p>
          <a href="/forgotten">{t('mail.forgotten.button')}</a>
        </p>
      )}
    </Page>
  );
}
