import 'server-only';
import { config } from '@/lib/config';

/** Sent over https alone where the site is served so. */
export const hasSecureCookies = () => config().publicUrl?.startsWith('https://') ?? false;

/** Over https, the prefix has browsers refuse the cookie from any other host. */
export const hostCookieName = (name: string) => (hasSecureCookies() ? `__Host-${name}` : name);

export const sessionCookieName = () => hostCookieName('next-auth.session-token');

/** Of a form of the sign-in page that leads to the outside service. */
export const csrfCookieName = () => hostCookieName('next-auth.csrf-token');

/** Where somebody goes once the outside service has sent them back. */
export const callbackCookieName = () => hostCookieName('next-auth.callback-url');

export const deviceCookieName = () => (hasSecureCookies() ? '__Host-untold-device' : 'untold-device');

/** No script reads it, and no form of another site brings it. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: hasSecureCookies() }) as const;
