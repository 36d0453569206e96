import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { signIn, signUp } from '@/lib/accounts/actions';
import { words } from '@/lib/words';
import { Password } from './Password';

/** `next` is a path of ours, to which all these forms lead. */
export function SignInForm({ next }: { next: string }) {
  const { say } = words();
  return (
    <ActionForm action={signIn} className="grid max-w-md gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        label={say('accounts.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <Password label={say('accounts.signIn.password')} name="password" autoComplete="current-password" />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{say('accounts.signIn.title')}</Button>
        <a href={withNext('/sign-up', next)}>{say('accounts.signIn.noAccount')}</a>
      </p>
      <p className="hint">{say('accounts.signIn.forgotten')}</p>
    </ActionForm>
  );
}

export function SignUpForm({ next, requestKey }: { next: string; requestKey: string }) {
  const { say } = words();
  return (
    <ActionForm action={signUp} className="grid max-w-md gap-4">
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label={say('accounts.signUp.name')}
        name="name"
        autoComplete="name"
        hint={say('accounts.signUp.nameHint')}
        required
      />
      <TextField
        label={say('accounts.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <Password
        label={say('accounts.signIn.password')}
        name="password"
        autoComplete="new-password"
        hint={say('accounts.signUp.passwordHint')}
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{say('accounts.signUp.title')}</Button>
        <a href={withNext('/sign-in', next)}>{say('accounts.signUp.haveOne')}</a>
      </p>
    </ActionForm>
  );
}

/** next-auth's own form: it answers with the service's address and the cookies that coming back needs. */
export function OutsideForm({
  service,
  csrfToken,
  next,
}: {
  service: string;
  csrfToken: string;
  next: string;
}) {
  return (
    <form method="post" action="/api/auth/signin/oidc">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Button quiet>{words().say('accounts.signIn.outside', { service })}</Button>
    </form>
  );
}

const withNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
