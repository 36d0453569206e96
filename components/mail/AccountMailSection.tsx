import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { sendConfirmationAction } from '@/lib/mail/actions';
import type { MailStatus as Status } from '@/lib/mail/queries';

/** Whether mail reaches somebody, and what they get. */
export function AccountMailSection({ status }: { status: Status }) {
  const { t } = messages();
  return (
    <section aria-labelledby="mail-section" className="page-section">
      <h2 id="mail-section">{t('mail.status.title')}</h2>
      <AddressStatus status={status} />
      <p>{t(`mail.status.${status.digest}`)}</p>
      <p>
        <a href="/account/mail">{t('mail.status.change')}</a>
      </p>
    </section>
  );
}

/** What stands between somebody and their mail; nothing where all is well. */
export function AddressStatus({ status: { email, address, pending } }: { status: Status }) {
  const { t } = messages();
  if (address === 'confirmed' && !pending) return null;
  return (
    <div className="note grid gap-3">
      {address === 'refused' && <p>{t('mail.status.refused', { email })}</p>}
      {address === 'unconfirmed' && !pending && <p>{t('mail.status.unconfirmed', { email })}</p>}
      {pending && (
        <p>
          {t(pending.isRefused ? 'mail.status.pendingRefused' : 'mail.status.pending', {
            email: pending.email,
          })}
        </p>
      )}
      <ActionForm action={sendConfirmationAction}>
        <p>
          <Button secondary>{t('mail.status.send')}</Button>
        </p>
      </ActionForm>
    </div>
  );
}
