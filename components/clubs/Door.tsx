import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { link } from '@/components/ui/tags';
import { askToJoin, joinClub, withdrawRequest } from '@/lib/clubs/actions';
import type { Joining, Standing } from '@/lib/db';
import { words } from '@/lib/words';

type Props = { slug: string; joining: Joining; standing: Standing | null; signedIn: boolean };

/** How somebody who is not a member comes in, or why they cannot. */
export function Door({ slug, joining, standing, signedIn }: Props) {
  const { say } = words();
  if (standing === 'removed') return <p>{say('clubs.door.removed')}</p>;
  if (joining === 'invitation') return <p>{say('clubs.door.byInvitation')}</p>;
  if (!signedIn) return <SignInFirst path={`/clubs/${slug}`} />;
  if (joining === 'open') return <OneButton slug={slug} action={joinClub} label={say('clubs.door.join')} />;
  if (standing === null) return <OneButton slug={slug} action={askToJoin} label={say('clubs.door.ask')} />;
  return (
    <div className="grid gap-2">
      <p className="note">{say('clubs.door.asked')}</p>
      <OneButton slug={slug} action={withdrawRequest} label={say('clubs.door.takeBack')} quiet />
    </div>
  );
}

export function SignInFirst({ path }: { path: string }) {
  const next = `?next=${encodeURIComponent(path)}`;
  return (
    <p>
      {words().say.rich('clubs.door.signInFirst', {
        in: link(`/sign-in${next}`),
        up: link(`/sign-up${next}`),
      })}
    </p>
  );
}

type OneButtonProps = {
  slug: string;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  label: string;
  quiet?: boolean;
};

function OneButton({ slug, action, label, quiet }: OneButtonProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="club" value={slug} />
      <Button quiet={quiet}>{label}</Button>
    </ActionForm>
  );
}
