import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { signIn, signUp } from '@/lib/accounts/actions';

/** `next` is a path of ours, to which all these forms lead. */
export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={signIn} className="grid max-w-md gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField label="Email" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <p className="flex flex-wrap items-center gap-4">
        <Button>Sign in</Button>
        <a href={withNext('/sign-up', next)}>No account yet?</a>
      </p>
      <p className="hint">
        Forgotten your password? Whoever runs this place can make you a link to choose a new one.
      </p>
    </ActionForm>
  );
}

export function SignUpForm({ next }: { next: string }) {
  return (
    <ActionForm action={signUp} className="grid max-w-md gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField label="Name" name="name" autoComplete="name" hint="As your clubs will know you." required />
      <TextField label="Email" name="email" type="email" autoComplete="username" required />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters; a few words that only you would put together are good."
        required
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>Create account</Button>
        <a href={withNext('/sign-in', next)}>You have one?</a>
      </p>
    </ActionForm>
  );
}

/** Not an action: the route answers with the outside service's address and the cookies that it needs. */
export function OutsideForm({ name, next }: { name: string; next: string }) {
  return (
    <form method="post" action="/api/auth/signin/oidc">
      <input type="hidden" name="next" value={next} />
      <Button quiet>Sign in with {name}</Button>
    </form>
  );
}

const withNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
