'use server';

import { cookies, headers } from 'next/headers';
import { openAction, stay } from '@/lib/action';
import { now } from '@/lib/ambient';
import { secureCookies } from '@/lib/auth';
import { localPath } from '../accounts/schema';
import { Chosen } from './schema';

const year = 365 * 24 * 60 * 60 * 1000;

/** Light or dark, how large the letters are, and in which language: for this browser, whoever reads in it. */
export const chooseComfort = openAction(Chosen, async (chosen) => {
  const kept = await cookies();
  const expires = new Date(now().getTime() + year);
  for (const [name, value] of Object.entries(chosen)) {
    kept.set(cookieName(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      expires,
      secure: secureCookies(),
    });
  }
  return stay(await whereFrom());
});

/** The prefix has browsers refuse the cookie from any other host. */
const cookieName = (name: string) => (secureCookies() ? `__Host-${name}` : name);

/** The page that the form stands on: it is on all of them. */
async function whereFrom(): Promise<string> {
  const from = (await headers()).get('referer');
  if (!from || !URL.canParse(from)) return '/';
  const { pathname, search } = new URL(from);
  return localPath.parse(pathname + search);
}
