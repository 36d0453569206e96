import { Time } from '@/components/reading/Time';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { invite, revokeInvite } from '@/lib/clubs/actions';
import { words } from '@/lib/words';
import { ShareLink } from './ShareLink';

export function InviteForm({ slug, requestKey }: { slug: string; requestKey: string }) {
  const { say } = words();
  return (
    <ActionForm action={invite} className="grid max-w-xl gap-3 wrap-anywhere">
      <ShareLink
        share={say('clubs.invites.share')}
        copy={say('clubs.invites.copy')}
        copied={say('clubs.invites.copied')}
      />
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={say('clubs.invites.uses')} name="uses" type="number" value="1" required />
        <TextField label={say('clubs.invites.days')} name="days" type="number" value="14" required />
      </div>
      <p>
        <Button>{say('clubs.invites.make')}</Button>
      </p>
    </ActionForm>
  );
}

type Invite = { id: string; createdAt: Date; expiresAt: Date; usesLeft: number };
type Props = { slug: string; invites: Invite[] };

/** Invitations that still admit somebody. Their links are not known here: only their holders have them. */
export function Invites({ slug, invites }: Props) {
  const { say } = words();
  if (invites.length === 0) return <p className="empty">{say('clubs.invites.none')}</p>;
  return (
    <ActionForm action={revokeInvite} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {invites.map(({ id, createdAt, expiresAt, usesLeft }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p>
              {say.rich('clubs.invites.made', {
                uses: usesLeft,
                from: () => <Time at={createdAt} />,
                until: () => <Time at={expiresAt} />,
              })}
            </p>
            <Button quiet name="invite" value={id}>
              {say('clubs.invites.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
