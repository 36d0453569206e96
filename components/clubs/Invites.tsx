import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { personName } from '@/components/ui/rich-text-tags';
import { createInviteAction, revokeInviteAction } from '@/lib/clubs/actions';
import { messages } from '@/lib/i18n';
import { ShareLink } from './ShareLink';

export function InviteForm({ slug, requestKey }: { slug: string; requestKey: string }) {
  const { t } = messages();
  return (
    <ActionForm action={createInviteAction} className="grid max-w-xl gap-3 wrap-anywhere">
      <ShareLink
        share={t('clubs.invites.share')}
        copy={t('clubs.invites.copy')}
        copied={t('clubs.invites.copied')}
      />
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t('clubs.invites.uses')} name="uses" type="number" value="1" required />
        <TextField label={t('clubs.invites.days')} name="days" type="number" value="14" required />
      </div>
      <p>
        <Button>{t('clubs.invites.make')}</Button>
      </p>
    </ActionForm>
  );
}

type Invite = { id: string; createdAt: Date; expiresAt: Date; usesLeft: number; address: string | null };
type Props = { slug: string; invites: Invite[] };

/** Invitations that still admit somebody. Their links are not known here: only their holders have them. */
export function Invites({ slug, invites }: Props) {
  const { t } = messages();
  if (invites.length === 0) return <p className="empty">{t('clubs.invites.none')}</p>;
  return (
    <ActionForm action={revokeInviteAction} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {invites.map(({ id, createdAt, expiresAt, usesLeft, address }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p>
              {t.rich(address === null ? 'clubs.invites.made' : 'clubs.invites.mailed', {
                uses: usesLeft,
                address: address ?? '',
                bdi: personName,
                from: () => <LocalTime at={createdAt} />,
                until: () => <LocalTime at={expiresAt} />,
              })}
            </p>
            <Button secondary name="invite" value={id}>
              {t('clubs.invites.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
