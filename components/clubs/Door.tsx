import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { askToJoin, joinClub, withdrawRequest } from '@/lib/clubs/actions';
import type { Joining, Standing } from '@/lib/db';

type Props = { slug: string; joining: Joining; standing: Standing | null; signedIn: boolean };

/** How somebody who is not a member comes in, or why they cannot. */
export function Door({ slug, joining, standing, signedIn }: Props) {
  if (standing === 'removed')
    return <p>You were removed from this club. Only those who run it can let you back in.</p>;
  if (joining === 'invitation') return <p>People join this club by invitation only.</p>;
  if (!signedIn) return <SignInFirst path={`/clubs/${slug}`} />;
  if (joining === 'open') return <OneButton slug={slug} action={joinClub} label="Join this club" />;
  if (standing === null) return <OneButton slug={slug} action={askToJoin} label="Ask to join this club" />;
  return (
    <div className="grid gap-2">
      <p className="note">You have asked to join. Those who run the club will answer.</p>
      <OneButton slug={slug} action={withdrawRequest} label="Take my request back" quiet />
    </div>
  );
}

export function SignInFirst({ path }: { path: string }) {
  const next = `?next=${encodeURIComponent(path)}`;
  return (
    <p>
      To join, <a href={`/sign-in${next}`}>sign in</a> or <a href={`/sign-up${next}`}>create an account</a>.
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
