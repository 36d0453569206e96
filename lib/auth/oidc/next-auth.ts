import 'server-only';
import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions, type Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { config } from '@/lib/config';
import { callbackCookieName, csrfCookieName, hasSecureCookies } from '../cookies';
import { maySignUp } from '../sign-up-rule';
import { parseClaims, findOrCreateUser, hasAccount } from './external-identities';
import { localPathOfUrl } from '@/lib/validation/local-path';
import { nextAuthCookies } from './cookies';
import { exchangeCode, type OidcTokens } from './token-exchange';
import { endCurrentSession, createSession, SESSION_LENGTH_MS } from '../session';
import { loadClaims } from './userinfo';

type RouteContext = { params: Promise<{ nextauth: string[] }> };
type OidcSettings = NonNullable<ReturnType<typeof config>['oidc']>;

/** The answer of next-auth to a step of outside sign-in; some service must be configured. */
export const handleOidcRequest = (request: NextRequest, context: RouteContext): Promise<Response> =>
  NextAuth(request, context, authOptions());

/** The CSRF token that the form on our sign-in page must send; null until next-auth has given this browser one. */
export async function readCsrfToken(): Promise<string | null> {
  const [token, proof] = (await cookies()).get(csrfCookieName())?.value.split('|') ?? [];
  return token && proof ? token : null;
}

function authOptions(): AuthOptions {
  const { oidc, secret } = config();
  if (!oidc) throw new Error('No outside sign-in service is configured.');
  return {
    secret,
    session: { strategy: 'jwt', maxAge: SESSION_LENGTH_MS / 1000 },
    useSecureCookies: hasSecureCookies(),
    cookies: nextAuthCookies(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [oidcProvider(oidc)],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + localPathOfUrl(url),
      signIn: async ({ profile }) => (await mayCome(oidc.issuer, profile)) || '/sign-in?said=closed',
      jwt: ({ token, account, profile }) => (account ? createToken(oidc.issuer, profile) : token),
    },
    // Its messages may quote what the service sent.
    logger: { error: (code) => console.error(`Outside sign-in failed: ${code}`), warn() {}, debug() {} },
  };
}

const oidcProvider = ({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<Profile> => ({
  id: 'oidc',
  name,
  type: 'oauth',
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  token: { request: async (asked) => ({ tokens: await exchangeCode(asked) }) },
  // Typed as bare parameters, though it is what `redeem` answered.
  userinfo: { request: ({ client, tokens }) => loadClaims(issuer, client, tokens as OidcTokens) },
  profile: (claims) => ({ id: String(claims.sub) }),
});

/** Whoever has an account here; of new people, those who may create one. */
async function mayCome(issuer: string, profile: Profile | undefined): Promise<boolean> {
  const person = parseClaims(issuer, { ...profile });
  if (await hasAccount(person)) return true;
  const goingTo = (await cookies()).get(callbackCookieName())?.value ?? '/';
  return maySignUp(localPathOfUrl(goingTo), person.email);
}

async function createToken(issuer: string, profile: Profile | undefined) {
  const userId = await findOrCreateUser(parseClaims(issuer, { ...profile }));
  await endCurrentSession();
  return { sub: userId, sid: await createSession(userId) };
}
