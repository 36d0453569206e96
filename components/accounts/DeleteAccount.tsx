import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { ForgetDrafts } from '@/components/ui/ForgetDrafts';
import { deleteAccount } from '@/lib/accounts/actions';
import { words } from '@/lib/words';
import { Password } from './Password';

/** Somebody who comes in by an outside service has no password that could be asked. */
export function DeleteAccount({ asksPassword }: { asksPassword: boolean }) {
  const { say } = words();
  const choices = [
    { value: '', label: say('accounts.delete.choose') },
    { value: 'stay', label: say('accounts.delete.stay') },
    { value: 'go', label: say('accounts.delete.go') },
  ];
  return (
    <section aria-labelledby="delete" className="page-section">
      <h2 id="delete">{say('accounts.delete.title')}</h2>
      <p className="max-w-prose">{say('accounts.delete.what')}</p>
      <ActionForm action={deleteAccount} className="grid max-w-md gap-4">
        <ForgetDrafts />
        <Select label={say('accounts.delete.posts')} name="posts" options={choices} />
        {asksPassword && (
          <Password
            label={say('accounts.delete.password')}
            name="passwordToDelete"
            autoComplete="current-password"
          />
        )}
        <p>
          <Button quiet>{say('accounts.delete.button')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
