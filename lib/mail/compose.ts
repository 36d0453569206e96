import 'server-only';
import type { MailKind, TakenMail } from '@/lib/db';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { messagesIn } from '@/lib/i18n/translate';
import {
  composeAddressChanged,
  composeConfirmation,
  composeLockedOut,
  composeReset,
  composeTest,
} from './account-letters';
import { composeAnswers } from './answers-letter';
import { composeDigest } from './digest-letter';
import { composeInvitation } from './invitation-letter';
import type { ComposeContext, Composed } from './composed';

type Composer = (context: ComposeContext) => Promise<Composed>;

/** What each kind of mail is made by. */
const composers: Record<Exclude<MailKind, 'push'>, Composer> = {
  confirmAddress: composeConfirmation,
  addressChanged: composeAddressChanged,
  resetPassword: composeReset,
  lockedOut: composeLockedOut,
  test: composeTest,
  invitation: composeInvitation,
  digest: composeDigest,
  atOnce: composeAnswers,
};

export function composeMail(mail: TakenMail, at: Date): Promise<Composed> {
  if (mail.kind === 'push') throw new Error('A push is no mail.');
  const language = isLanguage(mail.language) ? mail.language : languages[0];
  return composers[mail.kind]({ mail, at, messages: messagesIn(language) });
}
