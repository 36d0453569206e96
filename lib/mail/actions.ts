'use server';

import { refresh } from 'next/cache';
import { formError, notFoundResult, publicAction, redirectTo, success, viewerAction } from '@/lib/actions';
import { isDemoAccount } from '@/lib/accounts/policy';
import { redeemConfirmation } from '@/lib/auth';
import { db } from '@/lib/db';
import { browserTimeZone, loadMessages } from '@/lib/i18n';
import { consumeTry, readClientNetwork } from '@/lib/rate-limit';
import { queueConfirmation, queueReset } from './account-mail';
import { hasMail, queueMail, wakeMail } from './outbox';
import { mayHost } from './host-policy';
import * as schema from './schema';
import { saveMailChoice, saveQuietHours, stopMails } from './settings';
import { readUnsubscribeToken } from './unsubscribe-token';

/** Answers alike whether or not anybody has the address: the outbox alone will know. */
export const requestResetAction = publicAction(schema.resetRequestInput, async ({ email }) => {
  if (!hasMail()) return formError('answers.mail.off');
  const tooMany = await consumeTry('reset mail', await readClientNetwork());
  if (tooMany) return formError(tooMany);
  // Whoever is sent links all the time is sent no more for a while; whoever asks for them does not hear of it.
  if (!(await consumeTry('reset mail to an address', email))) await queueReset(email);
  return success({ key: 'answers.mail.resetSent', values: { email } });
});

/** Makes an address its account's: pressed on the page that a mail to it led to, signed in or not. */
export const confirmEmailAction = publicAction(schema.tokenInput, async ({ token }) => {
  const tooMany = await consumeTry('reset', await readClientNetwork());
  if (tooMany) return formError(tooMany);
  const { language } = await loadMessages();
  const confirmed = await redeemConfirmation(token, async (tx, { userId, oldEmail }) => {
    if (oldEmail) await queueMail(tx, { kind: 'addressChanged', userId, address: oldEmail, language });
  });
  if (!confirmed) return formError('answers.accounts.staleLink');
  wakeMail();
  return redirectTo('/account/mail?said=confirmed');
});

/** Sends the link once more: to the address that waits for it, or else to the account's own. */
export const sendConfirmationAction = viewerAction(schema.emptyInput, async (_, { userId }) => {
  if (!hasMail()) return formError('answers.mail.off');
  const { email, emailConfirmedAt, emailRefusedAt, confirmations } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      emailConfirmedAt: true,
      emailRefusedAt: true,
      confirmations: { where: { usedAt: null }, select: { email: true } },
    },
  });
  const pending = confirmations[0]?.email ?? email;
  if (!pending || isDemoAccount(email)) return formError('answers.accounts.everybodys');
  if (pending === email && emailConfirmedAt && !emailRefusedAt)
    return formError('answers.mail.alreadyConfirmed');
  const tooMany = await consumeTry('confirmation mail', userId);
  if (tooMany) return formError(tooMany);
  await db.$transaction((tx) => queueConfirmation(tx, userId, pending));
  wakeMail();
  refresh();
  return success({ key: 'answers.mail.linkSent', values: { email: pending } });
});

export const chooseMailAction = viewerAction(schema.mailSettingsInput, async (choice, { userId }) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  if (isDemoAccount(email)) return formError('answers.accounts.everybodys');
  const { language } = await loadMessages();
  await saveMailChoice(userId, choice, { language, browserZone: await browserTimeZone() });
  refresh();
  return success('answers.mail.saved');
});

/** The hours in which nothing is sent to somebody, for whom mail is off or who wants none. */
export const chooseQuietHoursAction = viewerAction(schema.quietHoursInput, async (hours, { userId }) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  if (isDemoAccount(email)) return formError('answers.accounts.everybodys');
  const { language } = await loadMessages();
  await saveQuietHours(userId, hours, { language, browserZone: await browserTimeZone() });
  refresh();
  return success('answers.mail.quietSaved');
});

/** Ends a kind of somebody's mails without their password, by the link that stands in each. */
export const stopMailsAction = publicAction(schema.tokenInput, async ({ token }) => {
  const mails = readUnsubscribeToken(token);
  if (!mails) return formError('answers.accounts.staleLink');
  await stopMails(mails);
  return success(mails.list === 'invitations' ? 'mail.stopPage.noInvitations' : 'mail.stopPage.done');
});

/** For whoever runs this installation; for everybody else there is no such thing. */
export const sendTestMailAction = viewerAction(schema.emptyInput, async (_, { userId }) => {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, emailConfirmedAt: true },
  });
  if (!mayHost(user)) return notFoundResult;
  if (!hasMail()) return formError('answers.mail.off');
  const tooMany = await consumeTry('test mail', userId);
  if (tooMany) return formError(tooMany);
  const { language } = await loadMessages();
  await db.$transaction((tx) => queueMail(tx, { kind: 'test', userId, language }));
  wakeMail();
  refresh();
  return success('answers.mail.testQueued');
});
