import type { Translate } from '@/lib/i18n';

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
