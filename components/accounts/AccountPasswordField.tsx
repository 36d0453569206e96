import { PasswordField } from '@/components/ui/PasswordField';
import { messages } from '@/lib/i18n';

type Props = {
  label: string;
  name: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
};

/** A password of one's own account, which every form that asks for it needs. */
export const AccountPasswordField = (props: Props) => (
  <PasswordField {...props} retypeHint={messages().t('accounts.account.typeAgain')} required />
);
