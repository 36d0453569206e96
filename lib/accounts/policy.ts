import 'server-only';
import { config } from '@/lib/config';
import type { Say } from '@/lib/words';
import { people } from '@/seed/cast';

/** Whether an address belongs to somebody whom everybody may enter as: nobody, unless this is the demo. */
export const isOfTheCast = (email: string | null) =>
  config().demo && people.some((person) => person.email === email);

type Held = { name: string; owners: number; others: number };

/** The clubs that would be left with readers and without an owner. `owners` counts this person, `others` do not. */
export const orphanedBy = <Club extends Held>(owned: Club[]): Club[] =>
  owned.filter((club) => club.owners === 1 && club.others > 0);

const programs = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const machines = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'] as const;

/** A device as its owner would call it, out of what its browser says of itself. */
export function deviceName(userAgent: string, say: Say): string {
  const browser = programs.find(([sign]) => userAgent.includes(sign))?.[1] ?? say('accounts.devices.browser');
  const machine = machines.find((sign) => userAgent.includes(sign));
  if (!machine) return browser;
  const named = machine === 'Macintosh' ? say('accounts.devices.mac') : machine;
  return say('accounts.devices.on', { browser, machine: named });
}
