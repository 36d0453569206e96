import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Field';
import { chooseOpenedAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';

/** Whether one press on Home shows at once what a chapter opened. */
export function OpenedForm({ showsOpened }: { showsOpened: boolean }) {
  const { t } = messages();
  return (
    <section aria-labelledby="opened-section" className="page-section">
      <h2 id="opened-section">{t('accounts.opened.title')}</h2>
      <ActionForm action={chooseOpenedAction} className="grid max-w-md gap-4">
        <Checkbox label={t('accounts.opened.atOnce')} name="atOnce" checked={showsOpened} />
        <p className="hint">{t('accounts.opened.hint')}</p>
        <p>
          <Button secondary>{t('accounts.account.save')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
