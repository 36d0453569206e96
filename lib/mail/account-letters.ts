import 'server-only';
import { confirmationToken } from '@/lib/auth/email-confirmations';
import { createMailedReset } from '@/lib/auth/password-resets';
import { db } from '@/lib/db';
import { DROPPED, type ComposeContext, type Composed } from './composed';
import type { Letter } from './letter';
import { siteUrl } from './site-url';

/** A link by which an address becomes an account's; for as long as it is open. */
export async function composeConfirmation({ mail, at, messages }: ComposeContext): Promise<Composed> {
  const confirmation =
    mail.subjectId &&
    (await db.emailConfirmation.findFirst({
      where: { id: mail.subjectId, usedAt: null, expiresAt: { gt: at }, user: { formerAt: null } },
      select: { id: true, email: true },
    }));
  if (!confirmation) return DROPPED;
  const { t } = messages;
  const url = siteUrl(`/confirm/${confirmationToken(confirmation.id)}`);
  const letter = accountLetter({ mail, at, messages }, WORDS.confirm, {
    label: t('mail.confirm.button'),
    url,
  });
  return sendTo(confirmation.email, letter);
}

/** To the address that was an account's until now. */
export async function composeAddressChanged(context: ComposeContext): Promise<Composed> {
  return context.mail.address
    ? sendTo(context.mail.address, accountLetter(context, WORDS.changed, null))
    : DROPPED;
}

/** To whoever has the address, if anybody does: whoever asked for it is not told. */
export async function composeReset(context: ComposeContext): Promise<Composed> {
  const { id, address, createdAt } = context.mail;
  const token =
    address && (await createMailedReset({ id, email: address, requestedAt: new Date(createdAt) }));
  if (!token) return DROPPED;
  const { t } = context.messages;
  const button = { label: t('mail.reset.button'), url: siteUrl(`/reset/${token}`) };
  return sendTo(address, accountLetter(context, WORDS.reset, button));
}

/** To whoever has an account by the address at which somebody keeps trying passwords. */
export async function composeLockedOut(context: ComposeContext): Promise<Composed> {
  const { address } = context.mail;
  const user =
    address && (await db.user.findUnique({ where: { email: address }, select: { passwordHash: true } }));
  if (!user || !user.passwordHash) return DROPPED;
  const { t } = context.messages;
  const button = { label: t('mail.lockedOut.button'), url: siteUrl('/forgotten') };
  return sendTo(address, accountLetter(context, WORDS.lockedOut, button));
}

/** To whoever runs the site, when they ask for it. */
export async function composeTest(context: ComposeContext): Promise<Composed> {
  const { userId } = context.mail;
  const user = userId && (await db.user.findUnique({ where: { id: userId }, select: { email: true } }));
  return user && user.email ? sendTo(user.email, accountLetter(context, WORDS.test, null)) : DROPPED;
}

const sendTo = (to: string, letter: Letter): Composed => ({
  does: 'send',
  to,
  letter,
  list: null,
  noteTold: async () => {},
});

const WORDS = {
  confirm: { subject: 'mail.confirm.subject', text: 'mail.confirm.text', why: 'mail.confirm.why' },
  changed: { subject: 'mail.changed.subject', text: 'mail.changed.text', why: 'mail.changed.why' },
  reset: { subject: 'mail.reset.subject', text: 'mail.reset.text', why: 'mail.reset.why' },
  lockedOut: { subject: 'mail.lockedOut.subject', text: 'mail.lockedOut.text', why: 'mail.lockedOut.why' },
  test: { subject: 'mail.test.subject', text: 'mail.test.text', why: 'mail.test.why' },
} as const;

function accountLetter(
  { messages: { t, language } }: ComposeContext,
  { subject, text, why }: (typeof WORDS)[keyof typeof WORDS],
  button: Letter['button'],
): Letter {
  return {
    language,
    subject: t(subject),
    greeting: t('mail.greeting'),
    paragraphs: [t(text)],
    sections: [],
    button,
    footer: { text: t(why), links: [{ label: t('mail.site'), url: siteUrl('/') }] },
  };
}
