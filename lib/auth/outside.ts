import 'server-only';
import { createHash } from 'node:crypto';
import NextAuth, { type AuthOptions, type Profile } from 'next-auth';
import { newToken } from '@/lib/ambient';
import { config } from '@/lib/config';
import { outsiderOf, userOfOutsider } from './identities';
import { outsideCookies } from './outside-cookies';
import { recordSession, secureCookies, sessionLength } from './session';

type Asked = {
  method: 'GET' | 'POST';
  step: 'signin' | 'callback';
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
};

/** Sends somebody to the outside sign-in service; they come back to `next`, a path of ours. */
export async function beginOutside(next: string, cookies: Record<string, string>): Promise<Response> {
  // The library wants its own proof that a page of ours asked; our route has already seen to that.
  const csrfToken = newToken();
  const proof = createHash('sha256').update(`${csrfToken}${config().secret}`).digest('hex');
  const answer = await askLibrary({
    method: 'POST',
    step: 'signin',
    body: { csrfToken, callbackUrl: next },
    cookies: { ...cookies, [csrfCookie()]: `${csrfToken}|${proof}` },
  });
  return byPage(answer);
}

// Browsers hold a form to the pages of its own site, redirects included; a page may lead anywhere.
function byPage({ headers }: Response): Response {
  const to = (headers.get('location') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  headers.delete('location');
  headers.set('content-type', 'text/html; charset=utf-8');
  const refresh = `<meta http-equiv="refresh" content="0;url=${to}">`;
  const body = `<title>Untold</title>${refresh}<p><a href="${to}">Go on to sign in</a></p>`;
  return new Response(`<!doctype html><html lang="en">${body}</html>`, { headers });
}

/** Somebody comes back from there: their session is recorded and its id put into this browser's cookie. */
export function finishOutside(query: Record<string, string>, cookies: Record<string, string>) {
  return askLibrary({ method: 'GET', step: 'callback', query, cookies });
}

const csrfCookie = () => (secureCookies() ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token');

// The library's handlers write to a response of Node's; this one collects what they write.
async function askLibrary({ step, query, ...asked }: Asked): Promise<Response> {
  const sent = new Map<string, string | string[]>();
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => (sent.set(name.toLowerCase(), value), response),
    getHeader: (name: string) => sent.get(name.toLowerCase()),
    end: () => {},
    send: () => {},
    json: () => {},
  };
  const request = { ...asked, headers: {}, query: { ...query, nextauth: [step, 'oidc'] } };
  await NextAuth(request as never, response as never, options());
  return redirectOf(sent);
}

function redirectOf(sent: Map<string, string | string[]>): Response {
  const to = sent.get('location');
  const failed = typeof to !== 'string' || isOwnErrorPage(to);
  const headers = new Headers({ location: failed ? '/sign-in?said=outside' : to });
  for (const cookie of [sent.get('set-cookie') ?? []].flat()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const isOwnErrorPage = (to: string) => /\/api\/auth\/(error|signin)\b/.test(to);

function options(): AuthOptions {
  const { oidc, secret } = config();
  if (!oidc) throw new Error('No outside sign-in service is configured.');
  return {
    secret,
    session: { strategy: 'jwt', maxAge: sessionLength / 1000 },
    useSecureCookies: secureCookies(),
    cookies: outsideCookies(),
    providers: [provider(oidc)],
    callbacks: { jwt: ({ token, account, profile }) => (account ? tokenFor(oidc.issuer, profile) : token) },
    // Its messages may quote what the service sent.
    logger: { error: (code) => console.error(`Outside sign-in failed: ${code}`), warn() {}, debug() {} },
  };
}

const provider = (oidc: NonNullable<ReturnType<typeof config>['oidc']>) => ({
  id: 'oidc',
  name: oidc.name,
  type: 'oauth' as const,
  wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce' as const, 'state' as const, 'nonce' as const],
  profile: (claims: Profile) => ({ id: String(claims.sub) }),
});

async function tokenFor(issuer: string, profile: Profile | undefined) {
  const userId = await userOfOutsider(outsiderOf(issuer, { ...profile }));
  return { sub: userId, sid: await recordSession(userId) };
}
