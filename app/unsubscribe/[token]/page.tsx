import { StopMailsForm } from '@/components/mail/TokenForms';
import { Page } from '@/components/ui/Page';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { readUnsubscribeToken } from '@/lib/mail/unsubscribe-token';

// The address is the key: no other site may be told it.
export const generateMetadata = titleMetadata('mail.stopPage.title', { referrer: 'same-origin' });

type Props = { params: Promise<{ token: string }> };

const questions = {
  digest: 'mail.stopPage.question',
  answers: 'mail.stopPage.answers',
  invitations: 'mail.stopPage.invitations',
} as const;

export default async function Unsubscribe({ params }: Props) {
  const { t } = await loadMessages();
  const { token } = await params;
  const mails = readUnsubscribeToken(token);
  return (
    <Page title={t('mail.stopPage.title')} who={undefined}>
      <p>{t(mails ? questions[mails.list] : 'mail.stopPage.stale')}</p>
      {mails && <StopMailsForm token={token} />}
      {mails?.list !== 'invitations' && (
        <p>
          <a href="/account/mail">{t('mail.stopPage.account')}</a>
        </p>
      )}
    </Page>
  );
}
