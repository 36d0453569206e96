import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseOpenedAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';

const choices = ['counts', 'all'] as const;

/** Whether one press on Home shows at once what a chapter opened. */
export function OpenedForm({ showsOpened }: { showsOpened: boolean }) {
  const { t } = messages();
  const chosen = showsOpened ? 'all' : 'counts';
  return (
    <section aria-labelledby="opened-section" className="page-section">
      <h2 id="opened-section">{t('accounts.opened.title')}</h2>
      <ActionForm action={chooseOpenedAction} className="grid max-w-md gap-4">
        <fieldset className="choice grid gap-1">
          <legend className="mb-1">{t('accounts.opened.question')}</legend>
          {choices.map((one) => (
            <label key={one}>
              <input type="radio" name="show" value={one} defaultChecked={one === chosen} />
              <span>{t(`accounts.opened.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <Button secondary>{t('accounts.account.save')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
