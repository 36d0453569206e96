import 'server-only';
import { createTransport } from 'nodemailer';
import { signToken } from '@/lib/auth/signed-tokens';
import { config } from '@/lib/config';
import type { MailConfig } from '@/lib/config/mail';
import type { MailingList } from './composed';
import { letterHtml, letterText, type Letter } from './letter';

/** What is sent for a row of the outbox. */
export type Envelope = {
  /** The row's id. */
  id: string;
  to: string;
  date: Date;
  letter: Letter;
  /** Null for what nobody subscribed to. */
  list: MailingList | null;
};

/** What came of an attempt. `error` is for whoever runs the site. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'failed'; error: string };

/** In milliseconds. Together less than a process has a mail for itself (lib/db/outbox.ts). */
const TIMEOUTS = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 40_000,
  dnsTimeout: 10_000,
};
const WHOLE_TIMEOUT_MS = 120_000;

/** Hands a mail to the mail server, once. Never throws. */
export async function deliver(envelope: Envelope): Promise<Delivery> {
  const { mail } = config();
  if (!mail) return { outcome: 'failed', error: 'SMTP_URL is not set.' };
  const transport = createTransport(smtpOptions(mail));
  try {
    await withTimeout(transport.sendMail(message(mail, envelope)));
    return { outcome: 'sent' };
  } catch (error) {
    return { outcome: isRefusal(error) ? 'refused' : 'failed', error: describeFailure(error) };
  } finally {
    transport.close();
  }
}

/** How the mail server is spoken to. */
export const smtpOptions = ({ host, port, isSecure, isStrict, login }: MailConfig) => ({
  host,
  port,
  secure: isSecure,
  requireTLS: isStrict && !isSecure,
  tls: { rejectUnauthorized: isStrict },
  auth: login ?? undefined,
  disableFileAccess: true,
  disableUrlAccess: true,
  ...TIMEOUTS,
});

function message({ from }: MailConfig, { id, to, date, letter, list }: Envelope) {
  const domain = from.address.split('@')[1]!;
  return {
    from,
    to: { name: '', address: to },
    subject: letter.subject,
    date,
    // The same however often it is sent, so that whoever gets it twice can tell; it names no thread.
    messageId: `<${signToken('message', id)}@${domain}>`,
    text: letterText(letter),
    html: letterHtml(letter),
    baseBoundary: id.replaceAll('-', ''),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(list && {
        'List-Id': `<${list.name}.${domain}>`,
        'List-Unsubscribe': `<${list.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

async function withTimeout(sending: Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), WHOLE_TIMEOUT_MS);
  });
  // Once it is over, how it would have ended is nobody's business.
  sending.catch(() => {});
  await Promise.race([sending, timeout]).finally(() => clearTimeout(timer));
}

type SmtpError = { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };

/** A 5xx that is about this recipient or this mail. One that is about us, a wrong password say, is for the host to mend. */
function isRefusal(error: unknown): boolean {
  const { command, responseCode } = error as SmtpError;
  const isPermanent = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return isPermanent && (command === 'RCPT TO' || command === 'DATA');
}

/** What went wrong in a line, without an address, and without what a filter may quote of a mail. */
function describeFailure(error: unknown): string {
  const { code, command, responseCode, response } = error as SmtpError;
  const answer = typeof response === 'string' && command !== 'DATA' ? response : String(responseCode ?? '');
  return [code, command, answer]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
    .replace(/[^\s<>]+@[^\s<>]+/g, '…')
    .replace(/[^\x20-\x7E·…]+/g, ' ')
    .slice(0, 300);
}
