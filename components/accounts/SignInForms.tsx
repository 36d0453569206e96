import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { signInAction, signUpAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';
import { AccountPasswordField } from './AccountPasswordField';

/** `next` is a path of ours, to which all these forms lead; `hasMail`: a link for a new password can be sent. */
export function SignInForm({ next, hasMail }: { next: string; hasMail: boolean }) {
  const { t } = messages();
  return (
    <ActionForm action={signInAction} className="grid max-w-md gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('accounts.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <AccountPasswordField
        label={t('accounts.signIn.password')}
        name="password"
        autoComplete="current-password"
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{t('accounts.signIn.title')}</Button>
        <a href={appendNext('/sign-up', next)}>{t('accounts.signIn.noAccount')}</a>
      </p>
      <p className="hint">
        {hasMail ? <a href="/forgotten">{t('mail.forgotten.link')}</a> : t('accounts.signIn.forgotten')}
      </p>
    </ActionForm>
  );
}

export function SignUpForm({ next, requestKey }: { next: string; requestKey: string }) {
  const { t } = messages();
  return (
    <ActionForm action={signUpAction} className="grid max-w-md gap-4">
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('accounts.signUp.name')}
        name="name"
        autoComplete="name"
        hint={t('accounts.signUp.nameHint')}
        required
      />
      <TextField
        label={t('accounts.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <AccountPasswordField
        label={t('accounts.signIn.password')}
        name="password"
        autoComplete="new-password"
        hint={t('accounts.signUp.passwordHint')}
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{t('accounts.signUp.title')}</Button>
        <a href={appendNext('/sign-in', next)}>{t('accounts.signUp.haveOne')}</a>
      </p>
    </ActionForm>
  );
}

/** next-auth's own form: it answers with the service's address and the cookies that coming back needs. */
export function OidcForm({ service, csrfToken, next }: { service: string; csrfToken: string; next: string }) {
  return (
    <form method="post" action="/api/auth/signin/oidc">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Button secondary>{messages().t('accounts.signIn.outside', { service })}</Button>
    </form>
  );
}

const appendNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
