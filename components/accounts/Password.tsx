import { PasswordField } from '@/components/ui/PasswordField';
import { words } from '@/lib/words';

type Props = {
  label: string;
  name: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
};

/** A password of one's own account, which every form that asks for it needs. */
export const Password = (props: Props) => (
  <PasswordField {...props} again={words().say('accounts.account.typeAgain')} required />
);
