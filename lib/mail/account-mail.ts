import 'server-only';
import { createConfirmation } from '@/lib/auth/email-confirmations';
import { signToken } from '@/lib/auth/signed-tokens';
import { now } from '@/lib/clock-and-ids';
import { db, type Db } from '@/lib/db';
import { loadMessages } from '@/lib/i18n';
import { hasMail, queueMail, wakeMail } from './outbox';

/** Has a link sent to an address, by which its owner confirms that it is theirs. Nothing where no mail is sent. */
export async function queueConfirmation(tx: Db, userId: string, email: string) {
  if (!hasMail()) return;
  const subjectId = await createConfirmation(tx, userId, email);
  await queueMail(tx, { kind: 'confirmAddress', userId, subjectId, language: await requestLanguage() });
}

/**
 * Has a link sent to whoever has an address. Nobody is looked up here: that is done when it is sent, so that what the page
 * says, and how long it takes, is the same whether or not there is an account.
 */
export async function queueReset(address: string) {
  const language = await requestLanguage();
  await db.$transaction((tx) => queueMail(tx, { kind: 'resetPassword', userId: null, address, language }));
  wakeMail();
}

/** Tells whoever has an address, once a day at most, that their account takes no more passwords for a while. */
export async function queueLockOut(address: string) {
  if (!hasMail()) return;
  const language = await requestLanguage();
  const day = now().toISOString().slice(0, 10);
  const windowKey = `lockedOut ${signToken('message', `${address} ${day}`)}`;
  await db.$transaction((tx) =>
    queueMail(tx, { kind: 'lockedOut', userId: null, address, language, windowKey }),
  );
  wakeMail();
}

const requestLanguage = async () => (await loadMessages()).language;
