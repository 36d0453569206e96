import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { deleteAccount } from '@/lib/accounts/actions';

const choices = [
  { value: '', label: 'Choose …' },
  { value: 'stay', label: 'They stay, as words of “a former member”' },
  { value: 'go', label: 'They go: every post of mine is emptied' },
];

/** Somebody who comes in by an outside service has no password that could be asked. */
export function DeleteAccount({ asksPassword }: { asksPassword: boolean }) {
  return (
    <section aria-labelledby="delete" className="page-section">
      <h2 id="delete">Delete your account</h2>
      <p className="max-w-prose">
        Your name, your address, your bookmarks, your reactions and what you looked at go at once and for
        good. A club that nobody else is in goes with you; one that others read in needs another owner first.
      </p>
      <ActionForm action={deleteAccount} className="grid max-w-md gap-4">
        <Select label="What becomes of your posts" name="posts" options={choices} />
        {asksPassword && (
          <TextField
            label="Your password, to be sure"
            name="passwordToDelete"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
        <p>
          <Button quiet>Delete my account</Button>
        </p>
      </ActionForm>
    </section>
  );
}
