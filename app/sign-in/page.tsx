import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Cast } from '@/components/accounts/Cast';
import { OutsideForm, SignInForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { castToEnter } from '@/lib/accounts/queries';
import { SignInParams } from '@/lib/accounts/schema';
import { csrfTokenOfRequest, viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('accounts.signIn.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignIn({ searchParams }: Props) {
  const { say } = await hear();
  const { next, said, isReturn } = SignInParams.parse(await searchParams);
  const service = config().oidc?.name;
  const csrfToken = service ? await csrfTokenOfRequest() : null;
  // A page cannot give a browser the cookie that the service's form needs; next-auth can, and sends it back here.
  if (service && !csrfToken && !isReturn)
    redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`);
  const [who, cast] = [await viewer(), await castToEnter()];
  return (
    <Page title={say('accounts.signIn.title')} name={who?.name ?? null}>
      {said === 'reset' && (
        <p role="status" className="done">
          {say('accounts.signIn.reset')}
        </p>
      )}
      {said === 'outside' && <Mistake>{say('accounts.signIn.outsideFailed')}</Mistake>}
      {said === 'cookies' && <Mistake>{say('accounts.signIn.noCookies')}</Mistake>}
      {who && <p>{say('accounts.signIn.already', { name: who.name })}</p>}
      <div className="grid items-start gap-x-16 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid gap-6">
          <SignInForm next={next} />
          {service && <OutsideForm service={service} csrfToken={csrfToken ?? ''} next={next} />}
        </div>
        {cast.length > 0 && <Cast cast={cast} next={next} />}
      </div>
    </Page>
  );
}

const Mistake = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="mistake">
    {children}
  </p>
);
