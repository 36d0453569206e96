import * as z from 'zod';

/** Who may be asked to deliver a push, and whom they may write to about it; null where none is sent. */
export type PushConfig = {
  /** An address of this site or a mailto: URL (RFC 8292). */
  subject: string;
  /** "host", "host:port" or "*.host". */
  hosts: string[];
};

/** The services of Chrome and what is built like it, of Firefox, of Edge and of Safari. */
const BROWSERS = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.notify.windows.com',
  '*.push.apple.com',
];

/** PUSH_HOSTS: names of hosts with commas between them, or "off". */
export const pushHosts = z
  .string()
  .transform((value) => value.split(',').map((one) => one.trim().toLowerCase()))
  .refine((hosts) => (hosts.length === 1 && hosts[0] === 'off' ? true : hosts.every(isHost)), {
    error: 'PUSH_HOSTS must be names such as fcm.googleapis.com, with commas between them, or off.',
  })
  .optional();

const isHost = (host: string) => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(host);

type PushSettings = { PUSH_HOSTS?: string[]; NEXTAUTH_URL?: string; HOST_EMAILS?: string[] };

/** Browsers take pushes from sites with https alone, and from this machine. Their services want to know whose they are. */
export function pushConfig(
  { PUSH_HOSTS: hosts = BROWSERS, NEXTAUTH_URL, HOST_EMAILS }: PushSettings,
  mailFrom: string | null,
): PushConfig | null {
  if (hosts[0] === 'off' || !NEXTAUTH_URL) return null;
  const { protocol, hostname, origin } = new URL(NEXTAUTH_URL);
  if (protocol === 'https:') return { subject: origin, hosts };
  const address = HOST_EMAILS?.[0] ?? mailFrom;
  const isThisMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return isThisMachine && address ? { subject: `mailto:${address}`, hosts } : null;
}
