import 'server-only';
import { cookieOptions, csrfCookie, ofThisHost, sessionCookie } from './cookies';

const QUARTER_OF_AN_HOUR = 15 * 60;

/** The cookies of next-auth. Its own names over https would let another host of the same domain set most of them. */
export const outsideCookies = () => ({
  sessionToken: cookie(sessionCookie()),
  callbackUrl: cookie(ofThisHost('next-auth.callback-url')),
  csrfToken: cookie(csrfCookie()),
  pkceCodeVerifier: cookie(ofThisHost('next-auth.pkce.code_verifier'), QUARTER_OF_AN_HOUR),
  state: cookie(ofThisHost('next-auth.state'), QUARTER_OF_AN_HOUR),
  nonce: cookie(ofThisHost('next-auth.nonce')),
});

const cookie = (name: string, maxAge?: number) => ({ name, options: { ...cookieOptions(), maxAge } });
