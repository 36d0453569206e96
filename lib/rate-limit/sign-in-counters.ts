import 'server-only';
import type { Message } from '@/lib/i18n';
import { readClientNetwork, resetTries, consumeTry, takeBackTry } from './index';

/**
 * Counts a try to sign in. A device that the account knows has an allowance of its own, so that guesses from elsewhere
 * never keep its owner out. All others share one, by their network and by the account, whether or not there is one.
 */
export async function consumeSignInTry(email: string, device: string | null): Promise<Message | null> {
  if (device) return consumeTry('sign-in from a device', `${device} ${email}`);
  const address = await readClientNetwork();
  return (
    (await consumeTry('sign-in', `${address} ${email}`)) ??
    (await consumeTry('sign-in to an account', email)) ??
    (await consumeTry('sign-in from an address', address))
  );
}

/** Forgets the tries of whoever has come in; what strangers tried elsewhere still counts against them. */
export async function resetSignInTries(email: string, device: string | null) {
  if (device) return resetTries('sign-in from a device', `${device} ${email}`);
  const address = await readClientNetwork();
  await resetTries('sign-in', `${address} ${email}`);
  await takeBackTry('sign-in to an account', email);
  await takeBackTry('sign-in from an address', address);
}
