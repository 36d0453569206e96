import 'server-only';
import { secureCookies } from './session';

const QUARTER_OF_AN_HOUR = 15 * 60;

/** The cookies of next-auth. Its own names over https would let another host of the same domain set most of them. */
export const outsideCookies = () => ({
  sessionToken: cookie('session-token'),
  callbackUrl: cookie('callback-url'),
  csrfToken: cookie('csrf-token'),
  pkceCodeVerifier: cookie('pkce.code_verifier', QUARTER_OF_AN_HOUR),
  state: cookie('state', QUARTER_OF_AN_HOUR),
  nonce: cookie('nonce'),
});

function cookie(name: string, maxAge?: number) {
  const secure = secureCookies();
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
  return { name: `${secure ? '__Host-' : ''}next-auth.${name}`, options };
}
