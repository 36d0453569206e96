import 'server-only';
import { config } from '@/lib/config';

/** Whether this installation sends pushes. */
export const hasPush = () => config().push !== null;

/** Whether an address is one that may be called: by https, at a host that PUSH_HOSTS names. Anybody can type one. */
export function isPushAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  const hosts = config().push?.hosts ?? [];
  return protocol === 'https:' && username + password === '' && hosts.some((one) => matches(one, host));
}

const matches = (allowed: string, host: string) =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
