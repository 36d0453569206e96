import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { mailInvitationsAction } from '@/lib/clubs/mail-invitation-actions';
import { messages } from '@/lib/i18n';

/** Sends invitations to addresses, where this installation sends mail. */
export function MailInvitationsForm({ slug, requestKey }: { slug: string; requestKey: string }) {
  const { t } = messages();
  return (
    <ActionForm action={mailInvitationsAction} id="by-mail" className="grid max-w-xl gap-3">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextArea
        label={t('clubs.invites.addresses')}
        name="addresses"
        rows={3}
        hint={t('clubs.invites.addressesHint')}
        required
      />
      <p>
        <Button>{t('clubs.invites.send')}</Button>
      </p>
    </ActionForm>
  );
}
