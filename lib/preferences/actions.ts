'use server';

import { cookies, headers } from 'next/headers';
import { publicAction, refreshPage } from '@/lib/actions';
import { now } from '@/lib/clock-and-ids';
import { hasSecureCookies } from '@/lib/auth';
import { setMailLanguage } from '@/lib/mail/settings';
import { localPath } from '../accounts/schema';
import { preferencesInput } from './schema';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Light or dark, how large the letters are, keys as commands, and in which language: for this browser, whoever reads in it. */
export const choosePreferencesAction = publicAction(preferencesInput, async (chosen, who) => {
  const jar = await cookies();
  const expires = new Date(now().getTime() + YEAR_MS);
  for (const [name, value] of Object.entries(chosen)) {
    jar.set(cookieName(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      expires,
      secure: hasSecureCookies(),
    });
  }
  if (who && chosen.language) await setMailLanguage(who.userId, chosen.language);
  return refreshPage(await refererPath());
});

/** The prefix has browsers refuse the cookie from any other host. */
const cookieName = (name: string) => (hasSecureCookies() ? `__Host-${name}` : name);

/** The page that the form stands on: it is on all of them. */
async function refererPath(): Promise<string> {
  const from = (await headers()).get('referer');
  if (!from || !URL.canParse(from)) return '/';
  const { pathname, search } = new URL(from);
  return localPath.parse(pathname + search);
}
