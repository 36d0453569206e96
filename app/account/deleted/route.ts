import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { isSameOrigin } from '@/lib/actions/same-origin';
import { cookieOptions, deviceCookieName, sessionCookieName, viewer } from '@/lib/auth';

/**
 * Where somebody arrives whose account is gone: what told their browser from others goes, too. The action cannot do
 * it, for Next then shows its page again, to somebody who may no longer see it. A link to here does nothing.
 */
export async function GET(): Promise<never> {
  if ((await isSameOrigin()) && !(await viewer())) {
    const jar = await cookies();
    // A browser drops a cookie with such a prefix only by one that is as safe.
    for (const name of [deviceCookieName(), sessionCookieName()])
      jar.set(name, '', { ...cookieOptions(), maxAge: 0 });
  }
  redirect('/?said=deleted');
}
