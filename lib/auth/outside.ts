import 'server-only';
import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions, type Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { config } from '@/lib/config';
import { csrfCookie, secureCookies } from './cookies';
import { outsiderOf, userOfOutsider } from './identities';
import { pathOnThisSite } from './local-path';
import { outsideCookies } from './outside-cookies';
import { redeem, type Tokens } from './openid-client';
import { closeSessionOfRequest, recordSession, sessionLength } from './session';
import { claimsAbout } from './userinfo';

type Context = { params: Promise<{ nextauth: string[] }> };
type Service = NonNullable<ReturnType<typeof config>['oidc']>;

/** What next-auth answers to a step of signing in outside; some service must be configured. */
export const answerOutside = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, options());

/** What the form on our sign-in page must send along; null until next-auth has given this browser one. */
export async function csrfTokenOfRequest(): Promise<string | null> {
  const [token, proof] = (await cookies()).get(csrfCookie())?.value.split('|') ?? [];
  return token && proof ? token : null;
}

function options(): AuthOptions {
  const { oidc, secret } = config();
  if (!oidc) throw new Error('No outside sign-in service is configured.');
  return {
    secret,
    session: { strategy: 'jwt', maxAge: sessionLength / 1000 },
    useSecureCookies: secureCookies(),
    cookies: outsideCookies(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [providerOf(oidc)],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + pathOnThisSite(url),
      jwt: ({ token, account, profile }) => (account ? tokenFor(oidc.issuer, profile) : token),
    },
    // Its messages may quote what the service sent.
    logger: { error: (code) => console.error(`Outside sign-in failed: ${code}`), warn() {}, debug() {} },
  };
}

const providerOf = ({ issuer, clientId, clientSecret, name }: Service): OAuthConfig<Profile> => ({
  id: 'oidc',
  name,
  type: 'oauth',
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  token: { request: async (asked) => ({ tokens: await redeem(asked) }) },
  // Typed as bare parameters, though it is what `redeem` answered.
  userinfo: { request: ({ client, tokens }) => claimsAbout(issuer, client, tokens as Tokens) },
  profile: (claims) => ({ id: String(claims.sub) }),
});

async function tokenFor(issuer: string, profile: Profile | undefined) {
  const userId = await userOfOutsider(outsiderOf(issuer, { ...profile }));
  await closeSessionOfRequest();
  return { sub: userId, sid: await recordSession(userId) };
}
