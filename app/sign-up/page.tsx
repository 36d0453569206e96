import type { Metadata } from 'next';
import { SignUpForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { SignInParams } from '@/lib/accounts/schema';
import { viewer } from '@/lib/auth';

export const metadata: Metadata = { title: 'Create account' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUp({ searchParams }: Props) {
  const { next } = SignInParams.parse(await searchParams);
  const who = await viewer();
  return (
    <Page title="Create account" name={who?.name ?? null}>
      {who && <p>You are signed in as {who.name}. Creating another account signs you out first.</p>}
      <SignUpForm next={next} />
    </Page>
  );
}
