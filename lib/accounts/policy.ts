import 'server-only';
import { config } from '@/lib/config';
import type { Translate } from '@/lib/i18n';
import { people } from '@/lib/demo/cast';

/** Whether an address belongs to somebody whom everybody may enter as: nobody, unless this is the demo. */
export const isDemoAccount = (email: string | null) =>
  config().demo && people.some((person) => person.email === email);

type OwnedClub = { name: string; owners: number; others: number };

/** The clubs that would be left with readers and without an owner. `owners` counts this person, `others` do not. */
export const clubsLeftWithoutOwner = <Club extends OwnedClub>(owned: Club[]): Club[] =>
  owned.filter((club) => club.owners === 1 && club.others > 0);

const browsers = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'] as const;

/** A device as its owner would call it, out of what its browser says of itself. */
export function deviceName(userAgent: string, t: Translate): string {
  const browser = browsers.find(([sign]) => userAgent.includes(sign))?.[1] ?? t('accounts.devices.browser');
  const machine = systems.find((sign) => userAgent.includes(sign));
  if (!machine) return browser;
  const named = machine === 'Macintosh' ? t('accounts.devices.mac') : machine;
  return t('accounts.devices.on', { browser, machine: named });
}
