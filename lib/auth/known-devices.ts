import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { newToken, now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { cookieOptions, deviceCookieName } from './cookies';

/** Somebody with a password; null for an address that nobody has. */
export type DeviceOwner = { id: string; passwordHash: string | null } | null;

/** The longest that browsers keep a cookie. */
const COOKIE_LIFETIME_MS = 400 * 24 * 60 * 60 * 1000;
/** A household shares a browser; more people than this in one are strangers again. */
const MAX_DEVICES = 5;

/**
 * The name of a device that signed in to an account before; null for a stranger's. The cookie holds names, each with a
 * proof that depends on account and password: nobody can make one, and a new password ends all. No row keeps them.
 */
export async function findKnownDevice(owner: DeviceOwner): Promise<string | null> {
  const found = (await readPasses()).find((pass) => isPassFor(owner, pass));
  return owner && found ? passName(found) : null;
}

/** Makes this browser a device that the account knows, until its password changes; `before` is the account as it was. */
export async function rememberDevice(owner: NonNullable<DeviceOwner>, before = owner) {
  const name = newToken();
  const others = (await readPasses()).filter((pass) => !isPassFor(before, pass));
  const value = [`${name}.${signPass(owner, name)}`, ...others].slice(0, MAX_DEVICES).join('~');
  (await cookies()).set(deviceCookieName(), value, {
    ...cookieOptions(),
    expires: new Date(now().getTime() + COOKIE_LIFETIME_MS),
  });
}

const readPasses = async () =>
  ((await cookies()).get(deviceCookieName())?.value ?? '')
    .split('~')
    .filter((pass) => PASS_FORMAT.test(pass))
    .slice(0, MAX_DEVICES);

const PASS_FORMAT = /^[\w-]{43}\.[\w-]{43}$/;

const passName = (pass: string) => pass.slice(0, 43);

/** Takes the same time whether or not an account has the address. */
function isPassFor(owner: DeviceOwner, pass: string): boolean {
  const [name = '', proof = ''] = pass.split('.');
  const isGenuine = timingSafeEqual(Buffer.from(proof), Buffer.from(signPass(owner, name)));
  return isGenuine && owner?.passwordHash != null;
}

const signPass = (owner: DeviceOwner, name: string) =>
  createHmac('sha256', config().secret)
    .update(JSON.stringify(['device', owner?.id ?? '', owner?.passwordHash ?? '', name]))
    .digest('base64url');
