import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseSignUpRuleAction } from '@/lib/accounts/sign-up-rule-actions';
import type { SignUpRule } from '@/lib/db';
import { messages } from '@/lib/i18n';

const rules = ['everybody', 'invited', 'nobody'] as const satisfies SignUpRule[];

/** Who may create an account on this installation. */
export function SignUpRuleForm({ chosen }: { chosen: SignUpRule }) {
  const { t } = messages();
  return (
    <ActionForm action={chooseSignUpRuleAction} className="grid max-w-md gap-4">
      <fieldset className="choice grid gap-1">
        <legend className="mb-1">{t('mail.host.signUp')}</legend>
        {rules.map((one) => (
          <label key={one}>
            <input type="radio" name="signUp" value={one} defaultChecked={one === chosen} />
            <span>{t(`mail.host.signUpRule.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <Button secondary>{t('mail.host.signUpSave')}</Button>
      </p>
    </ActionForm>
  );
}
