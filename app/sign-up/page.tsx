import { SignUpForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { signInParams } from '@/lib/accounts/schema';
import { newId } from '@/lib/clock-and-ids';
import { maySignUp, readSignUpRule, viewer } from '@/lib/auth';
import { loadInvitation } from '@/lib/clubs/queries';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('accounts.signUp.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUp({ searchParams }: Props) {
  const { t } = await loadMessages();
  const { next } = signInParams.parse(await searchParams);
  const who = await viewer();
  return (
    <Page title={t('accounts.signUp.title')} who={who}>
      {who && <p>{t('accounts.signUp.already', { name: who.name })}</p>}
      <p>{await signUpSentence(next)}</p>
      {(await maySignUp(next)) ? (
        <SignUpForm next={next} requestKey={newId()} />
      ) : (
        <p>
          <a href="/sign-in">{t('accounts.signUp.haveOne')}</a>
        </p>
      )}
    </Page>
  );
}

/** Who may create an account here; of whoever is on their way to an invitation, where it leads. */
async function signUpSentence(next: string): Promise<string> {
  const { t } = await loadMessages();
  const rule = await readSignUpRule();
  const token = /^\/join\/([\w-]+)$/.exec(next)?.[1];
  const club = token && rule !== 'nobody' ? await loadInvitation(token, null) : null;
  return club ? t('accounts.signUp.welcome', { club: club.name }) : t(`accounts.signUp.${rule}`);
}
