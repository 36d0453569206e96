import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { newToken, now } from '@/lib/ambient';
import { config } from '@/lib/config';
import { cookieOptions, deviceCookie } from './cookies';

/** Somebody with a password; null for an address that nobody has. */
export type Holder = { id: string; passwordHash: string | null } | null;

/** The longest that browsers keep a cookie. */
const keptFor = 400 * 24 * 60 * 60 * 1000;
/** A household shares a browser; more people than this in one are strangers again. */
const most = 5;

/**
 * Which device this is to an account: a random name that signing in gave it, null for a stranger's. The cookie holds
 * names with a proof each that is bound to account and password, so that nobody can make one, none is good for another
 * account, and a new password or the end of the account makes all of them strangers' again. No row remembers any.
 */
export async function deviceOfRequest(holder: Holder): Promise<string | null> {
  const found = (await passes()).find((pass) => isPassOf(holder, pass));
  return holder && found ? nameOf(found) : null;
}

/** Makes this browser a device that the account knows, until its password changes; `before` is the account as it was. */
export async function rememberDevice(holder: NonNullable<Holder>, before = holder) {
  const name = newToken();
  const others = (await passes()).filter((pass) => !isPassOf(before, pass));
  const value = [`${name}.${proofOf(holder, name)}`, ...others].slice(0, most).join('~');
  (await cookies()).set(deviceCookie(), value, {
    ...cookieOptions(),
    expires: new Date(now().getTime() + keptFor),
  });
}

const passes = async () =>
  ((await cookies()).get(deviceCookie())?.value ?? '')
    .split('~')
    .filter((pass) => form.test(pass))
    .slice(0, most);

const form = /^[\w-]{43}\.[\w-]{43}$/;

const nameOf = (pass: string) => pass.slice(0, 43);

/** The same work whether or not somebody has the address. */
function isPassOf(holder: Holder, pass: string): boolean {
  const [name = '', proof = ''] = pass.split('.');
  const isGenuine = timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(holder, name)));
  return isGenuine && holder?.passwordHash != null;
}

const proofOf = (holder: Holder, name: string) =>
  createHmac('sha256', config().secret)
    .update(JSON.stringify(['device', holder?.id ?? '', holder?.passwordHash ?? '', name]))
    .digest('base64url');
