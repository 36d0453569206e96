import { SignUpForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { signInParams } from '@/lib/accounts/schema';
import { newId } from '@/lib/clock-and-ids';
import { viewer } from '@/lib/auth';
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
      <SignUpForm next={next} requestKey={newId()} />
    </Page>
  );
}
