import type { ReactNode } from 'react';
import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { sendTestMailAction } from '@/lib/mail/actions';
import type { Installation } from '@/lib/mail/queries';

type Props = { facts: Installation; signUp: ReactNode; children: ReactNode };

/** What whoever runs the site has to know of it: counts, and nothing that anybody wrote; `children` after what is about mail, `signUp` beside how many accounts there are. */
export function InstallationFacts({ facts, signUp, children }: Props) {
  const { t, formatNumber } = messages();
  return (
    <>
      <MailFacts facts={facts} />
      {children}
      <section aria-labelledby="storage-section" className="page-section">
        <h2 id="storage-section">{t('mail.host.storage')}</h2>
        <p>{t('mail.host.used', { size: formatNumber(facts.databaseMb) })}</p>
      </section>
      <section aria-labelledby="people-section" className="page-section">
        <h2 id="people-section">{t('mail.host.accounts')}</h2>
        <p>{t('mail.host.people', { count: facts.people })}</p>
        {signUp}
      </section>
    </>
  );
}

function MailFacts({ facts: { mail, waiting, oldestAt, outcomes, lastError } }: { facts: Installation }) {
  const { t } = messages();
  return (
    <section aria-labelledby="outbox-section" className="page-section">
      <h2 id="outbox-section">{t('mail.host.mail')}</h2>
      <p>{mail ? t('mail.host.from', mail) : t('mail.host.off')}</p>
      <p>{t('mail.host.waiting', { count: waiting })}</p>
      {oldestAt && <p>{t.rich('mail.host.oldest', { when: () => <LocalTime at={oldestAt} as="ago" /> })}</p>}
      <p>{t('mail.host.sent', outcomes)}</p>
      <p>{lastError ? t('mail.host.error', { answer: lastError }) : t('mail.host.noError')}</p>
      {mail && (
        <ActionForm action={sendTestMailAction}>
          <p>
            <Button secondary>{t('mail.host.test')}</Button>
          </p>
        </ActionForm>
      )}
    </section>
  );
}
