import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { DemoAccounts } from '@/components/accounts/DemoAccounts';
import { OidcForm, SignInForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { listDemoAccounts } from '@/lib/accounts/queries';
import { signInParams } from '@/lib/accounts/schema';
import { readCsrfToken, viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { loadMessages, titleMetadata } from '@/lib/i18n';
import { hasMail } from '@/lib/mail/outbox';

export const generateMetadata = titleMetadata('accounts.signIn.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignIn({ searchParams }: Props) {
  const { t } = await loadMessages();
  const { next, said, isReturn } = signInParams.parse(await searchParams);
  const service = config().oidc?.name;
  const csrfToken = service ? await readCsrfToken() : null;
  // A page cannot give a browser the cookie that the service's form needs; next-auth can, and sends it back here.
  if (service && !csrfToken && !isReturn)
    redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`);
  const who = await viewer();
  const cast = await listDemoAccounts();
  return (
    <Page title={t('accounts.signIn.title')} who={who}>
      {said === 'reset' && (
        <p role="status" className="success">
          {t('accounts.signIn.reset')}
        </p>
      )}
      {said === 'outside' && <ErrorMessage>{t('accounts.signIn.outsideFailed')}</ErrorMessage>}
      {said === 'cookies' && <ErrorMessage>{t('accounts.signIn.noCookies')}</ErrorMessage>}
      {said === 'closed' && <ErrorMessage>{t('accounts.signIn.closed')}</ErrorMessage>}
      {who && <p>{t('accounts.signIn.already', { name: who.name })}</p>}
      <div className="grid items-start gap-x-16 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid gap-6">
          <SignInForm next={next} hasMail={hasMail()} />
          {service && <OidcForm service={service} csrfToken={csrfToken ?? ''} next={next} />}
        </div>
        {cast.length > 0 && <DemoAccounts cast={cast} next={next} />}
      </div>
    </Page>
  );
}

const ErrorMessage = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="error">
    {children}
  </p>
);
