import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { confirmEmailAction, stopMailsAction } from '@/lib/mail/actions';

type Props = { token: string };

/** Whoever only opens the page that a mail leads to, a scanner say, changes nothing: it takes a press. */
export function ConfirmEmailForm({ token }: Props) {
  return (
    <ActionForm action={confirmEmailAction}>
      <input type="hidden" name="token" value={token} />
      <p>
        <Button>{messages().t('mail.confirmPage.button')}</Button>
      </p>
    </ActionForm>
  );
}

export function StopMailsForm({ token }: Props) {
  return (
    <ActionForm action={stopMailsAction}>
      <input type="hidden" name="token" value={token} />
      <p>
        <Button>{messages().t('mail.stopPage.button')}</Button>
      </p>
    </ActionForm>
  );
}
