import { domainToASCII } from 'node:url';
import * as z from 'zod';

/** How mail leaves this installation; null where it has none. */
export type MailConfig = {
  host: string;
  port: number;
  /** TLS from the first byte (smtps). Otherwise STARTTLS, wherever the server has it. */
  isSecure: boolean;
  /** A server that we only speak to encrypted, and whose certificate must be valid. */
  isStrict: boolean;
  login: { user: string; pass: string } | null;
  from: { name: string; address: string };
};

const EXAMPLE = 'smtp://user:password@mail.example.org:587';

/** SMTP_URL, with what can be wrong about it as sentences. */
export const smtpUrl = z
  .string()
  .refine((value) => URL.canParse(value) && ['smtp:', 'smtps:'].includes(new URL(value).protocol), {
    error: `SMTP_URL must be an address such as ${EXAMPLE}.`,
  })
  .refine((value) => isDecodable(value), {
    error: 'SMTP_URL has a % that stands for nothing: write %25 for the sign itself.',
  })
  .refine((value) => !URL.canParse(value) || /^(\?tls=optional)?$/.test(new URL(value).search), {
    error: 'SMTP_URL may end in ?tls=optional, and in nothing else.',
  })
  .optional();

/** MAIL_FROM: an address, or a name and an address. */
export const mailFrom = z
  .string()
  .refine((value) => parseSender(value) !== null, {
    error: 'MAIL_FROM must be an address such as books@example.org, or Untold <books@example.org>.',
  })
  .optional();

/** HOST_EMAILS: addresses with commas between them. */
export const hostEmails = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
  )
  .pipe(z.array(z.email({ error: 'HOST_EMAILS must be email addresses, with commas between them.' })))
  .optional();

type MailSettings = { SMTP_URL?: string; MAIL_FROM?: string };

export function mailConfig({ SMTP_URL, MAIL_FROM }: MailSettings): MailConfig | null {
  const from = MAIL_FROM ? parseSender(MAIL_FROM) : null;
  if (!SMTP_URL || !from) return null;
  const url = new URL(SMTP_URL);
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port) || (isSecure ? 465 : isThisMachine(host) ? 25 : 587),
    isSecure,
    isStrict: !isThisMachine(host) && url.search === '',
    login: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    from,
  };
}

// A relay on this machine has a certificate of its own making, and nobody stands between.
const isThisMachine = (host: string) => /^(localhost|127(\.\d+){3}|::1)$/.test(host);

function isDecodable(value: string): boolean {
  if (!URL.canParse(value)) return true;
  try {
    const { username, password } = new URL(value);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

function parseSender(value: string): MailConfig['from'] | null {
  const [, name = '', bracketed = value] = /^(.*?)\s*<([^<>]+)>$/.exec(value.trim()) ?? [];
  const address = bracketed.trim();
  const isAddress = z.email().safeParse(address).success && domainToASCII(address.split('@')[1] ?? '') !== '';
  // A line break would begin another header.
  if (!isAddress || /[\r\n\0]/.test(name)) return null;
  return { name: name.replace(/^"(.*)"$/, '$1') || 'Untold', address };
}
