import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { DraftEraser } from '@/components/ui/DraftEraser';
import { deleteAccountAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';
import { AccountPasswordField } from './AccountPasswordField';

/** Somebody who comes in by an outside service has no password that could be asked. */
export function DeleteAccount({ hasPassword }: { hasPassword: boolean }) {
  const { t } = messages();
  const choices = [
    { value: '', label: t('accounts.delete.choose') },
    { value: 'stay', label: t('accounts.delete.stay') },
    { value: 'go', label: t('accounts.delete.go') },
  ];
  return (
    <section aria-labelledby="delete" className="page-section">
      <h2 id="delete">{t('accounts.delete.title')}</h2>
      <p className="max-w-prose">{t('accounts.delete.what')}</p>
      <ActionForm action={deleteAccountAction} className="grid max-w-md gap-4">
        <DraftEraser />
        <Select label={t('accounts.delete.posts')} name="posts" options={choices} />
        {hasPassword && (
          <AccountPasswordField
            label={t('accounts.delete.password')}
            name="passwordToDelete"
            autoComplete="current-password"
          />
        )}
        <p>
          <Button secondary>{t('accounts.delete.button')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
