import { ActionForm } from '@/components/ui/ActionForm';
import type { FormState } from '@/lib/actions/form-state';
import { Button } from '@/components/ui/Button';
import { linkTo } from '@/components/ui/rich-text-tags';
import { requestToJoinAction, joinClubAction, withdrawRequestAction } from '@/lib/clubs/actions';
import type { Joining, Standing } from '@/lib/db';
import { messages } from '@/lib/i18n';

type Props = { slug: string; joining: Joining; standing: Standing | null; signedIn: boolean };

/** How somebody who is not a member comes in, or why they cannot. */
export function JoinPanel({ slug, joining, standing, signedIn }: Props) {
  const { t } = messages();
  if (standing === 'removed') return <p>{t('clubs.door.removed')}</p>;
  if (joining === 'invitation') return <p>{t('clubs.door.byInvitation')}</p>;
  if (!signedIn) return <SignInPrompt path={`/clubs/${slug}`} />;
  if (joining === 'open')
    return <SingleButtonForm slug={slug} action={joinClubAction} label={t('clubs.door.join')} />;
  if (standing === null)
    return <SingleButtonForm slug={slug} action={requestToJoinAction} label={t('clubs.door.ask')} />;
  return (
    <div className="grid gap-2">
      <p className="note">{t('clubs.door.asked')}</p>
      <SingleButtonForm
        slug={slug}
        action={withdrawRequestAction}
        label={t('clubs.door.takeBack')}
        secondary
      />
    </div>
  );
}

export function SignInPrompt({ path }: { path: string }) {
  const next = `?next=${encodeURIComponent(path)}`;
  return (
    <p>
      {messages().t.rich('clubs.door.signInFirst', {
        in: linkTo(`/sign-in${next}`),
        up: linkTo(`/sign-up${next}`),
      })}
    </p>
  );
}

type SingleButtonFormProps = {
  slug: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  label: string;
  secondary?: boolean;
};

function SingleButtonForm({ slug, action, label, secondary }: SingleButtonFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="club" value={slug} />
      <Button secondary={secondary}>{label}</Button>
    </ActionForm>
  );
}
