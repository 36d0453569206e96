import { Cast } from '@/components/accounts/Cast';
import { OutsideForm, SignInForm } from '@/components/accounts/SignInForms';
import { Page } from '@/components/ui/Page';
import { castToEnter } from '@/lib/accounts/queries';
import { SignInParams } from '@/lib/accounts/schema';
import { viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('accounts.signIn.title');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignIn({ searchParams }: Props) {
  const { say } = await hear();
  const { next, said } = SignInParams.parse(await searchParams);
  const [who, cast] = [await viewer(), await castToEnter()];
  const outside = config().oidc?.name;
  return (
    <Page title={say('accounts.signIn.title')} name={who?.name ?? null}>
      {said === 'reset' && (
        <p role="status" className="done">
          {say('accounts.signIn.reset')}
        </p>
      )}
      {said === 'outside' && (
        <p role="alert" className="mistake">
          {say('accounts.signIn.outsideFailed')}
        </p>
      )}
      {who && <p>{say('accounts.signIn.already', { name: who.name })}</p>}
      <div className="grid items-start gap-x-16 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid gap-6">
          <SignInForm next={next} />
          {outside && <OutsideForm name={outside} next={next} />}
        </div>
        {cast.length > 0 && <Cast cast={cast} next={next} />}
      </div>
    </Page>
  );
}
