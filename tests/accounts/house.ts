import '../support/request';
import { vi } from 'vitest';
import type * as accounts from '@/lib/accounts/actions';
import type { Config } from '@/lib/config';
import { browser } from '../support/request';

/** What the house is set to; a test may change it, and puts it back. */
export const settings: Pick<Config, 'demo' | 'publicUrl' | 'oidc' | 'trustProxy'> = {
  demo: false,
  publicUrl: null,
  oidc: null,
  trustProxy: false,
};

vi.mock('@/lib/config', async (original) => {
  const real = await original<typeof import('@/lib/config')>();
  return { ...real, config: () => ({ ...real.config(), ...settings }) };
});

export const password = 'correct horse battery';

let strangers = 0;
/** An address that nobody has yet. */
export const anAddress = () => `somebody-${++strangers}@untold.example`;

/** Somebody with an account, at a browser in which they are signed in. */
export async function somebody({ name = 'Nell', email = anAddress() } = {}) {
  const { signUp }: typeof accounts = await import('@/lib/accounts/actions');
  const here = browser({ 'x-untold-address': `10.0.${strangers}.1` });
  await here.send(signUp, { name, email, password });
  const { db } = await import('@/lib/db');
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  return { ...here, email, userId: user.id };
}

/** The same person at another device. */
export async function alsoAt(person: { email: string }, userAgent = 'Another test') {
  const { signIn }: typeof accounts = await import('@/lib/accounts/actions');
  const there = browser({ 'user-agent': userAgent, 'x-untold-address': `10.1.${++strangers}.1` });
  await there.send(signIn, { email: person.email, password });
  return there;
}

/** Who the server takes somebody's browser for. */
export async function seenAs(here: ReturnType<typeof browser>) {
  const { viewer } = await import('@/lib/auth');
  return (await here.within(viewer))?.name ?? null;
}
