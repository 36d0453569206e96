import 'server-only';
import type { Sentence } from '@/lib/words';
import { addressOfRequest, forgiveTries, limited, takeBackTry } from './index';

/**
 * Counts a try to sign in. A device that the account knows has an allowance of its own, so that guesses from elsewhere
 * never keep its owner out. All others share one, by their network and by the account, whether or not there is one.
 */
export async function signInTooOften(email: string, device: string | null): Promise<Sentence | null> {
  if (device) return limited('sign-in from a device', `${device} ${email}`);
  const address = await addressOfRequest();
  return (
    (await limited('sign-in', `${address} ${email}`)) ??
    (await limited('sign-in to an account', email)) ??
    (await limited('sign-in from an address', address))
  );
}

/** Forgets the tries of whoever has come in; what strangers tried elsewhere still counts against them. */
export async function forgiveSignIn(email: string, device: string | null) {
  if (device) return forgiveTries('sign-in from a device', `${device} ${email}`);
  const address = await addressOfRequest();
  await forgiveTries('sign-in', `${address} ${email}`);
  await takeBackTry('sign-in to an account', email);
  await takeBackTry('sign-in from an address', address);
}
