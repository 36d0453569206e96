import './fake-browser';
import type * as accounts from '@/lib/accounts/actions';
import { overlay, type Overlay } from './framework';
import { browser } from './fake-browser';

/** What the house is set to; a test may change it, and puts it back. */
export const settings = Object.assign(overlay, {
  demo: false,
  publicUrl: null,
  oidc: null,
  trustProxy: false,
  mail: null,
  hostEmails: [],
} satisfies Overlay) as Required<Overlay>;

export const PASSWORD = 'correct horse battery';

let addressCount = 0;
/** An address that nobody has yet. */
export const newAddress = () => `somebody-${++addressCount}@untold.example`;

/** Somebody with an account, at a browser in which they are signed in. */
export async function signUpUser({ name = 'Nell', email = newAddress() } = {}) {
  const { signUpAction }: typeof accounts = await import('@/lib/accounts/actions');
  const here = browser({ 'x-untold-address': `10.0.${addressCount}.1` });
  await here.send(signUpAction, { name, email, password: PASSWORD });
  const { db } = await import('@/lib/db');
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  return { ...here, email, userId: user.id };
}

/** A person at another device. */
export async function signInElsewhere(person: { email: string }, userAgent = 'Another test') {
  const { signInAction }: typeof accounts = await import('@/lib/accounts/actions');
  const there = browser({ 'user-agent': userAgent, 'x-untold-address': `10.1.${++addressCount}.1` });
  await there.send(signInAction, { email: person.email, password: PASSWORD });
  return there;
}

/** Who the server takes somebody's browser for. */
export async function signedInName(here: ReturnType<typeof browser>) {
  const { viewer } = await import('@/lib/auth');
  return (await here.runAsRequest(viewer))?.name ?? null;
}
