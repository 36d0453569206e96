import 'server-only';
import {
  callbackCookieName,
  cookieOptions,
  csrfCookieName,
  hostCookieName,
  sessionCookieName,
} from '../cookies';

const QUARTER_HOUR_S = 15 * 60;

/** The cookies of next-auth. Its own names over https would let another host of the same domain set most of them. */
export const nextAuthCookies = () => ({
  sessionToken: toCookieOption(sessionCookieName()),
  callbackUrl: toCookieOption(callbackCookieName()),
  csrfToken: toCookieOption(csrfCookieName()),
  pkceCodeVerifier: toCookieOption(hostCookieName('next-auth.pkce.code_verifier'), QUARTER_HOUR_S),
  state: toCookieOption(hostCookieName('next-auth.state'), QUARTER_HOUR_S),
  nonce: toCookieOption(hostCookieName('next-auth.nonce')),
});

const toCookieOption = (name: string, maxAge?: number) => ({ name, options: { ...cookieOptions(), maxAge } });
