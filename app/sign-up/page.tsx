import { SignUpForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { SignInParams } from '@/lib/accounts/schema';
import { newId } from '@/lib/ambient';
import { viewer } from '@/lib/auth';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('accounts.signUp.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUp({ searchParams }: Props) {
  const { say } = await hear();
  const { next } = SignInParams.parse(await searchParams);
  const who = await viewer();
  return (
    <Page title={say('accounts.signUp.title')} name={who?.name ?? null}>
      {who && <p>{say('accounts.signUp.already', { name: who.name })}</p>}
      <SignUpForm next={next} requestKey={newId()} />
    </Page>
  );
}
