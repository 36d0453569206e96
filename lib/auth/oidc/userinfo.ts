import 'server-only';
import type { Profile } from 'next-auth';
import { hasName, findName, findVerifiedEmail, type Claims } from './person-from-claims';
import { hasIdentity } from './external-identities';
import { cloneClient, type OidcClient, type OidcTokens } from './token-exchange';

/**
 * The claims about somebody who comes from `provider`; of a new person, the userinfo endpoint completes the ID token.
 * Throws when that fails and leaves them without an address: they would get a second account for ever.
 */
export async function loadClaims(provider: string, client: OidcClient, tokens: OidcTokens): Promise<Profile> {
  const claims = tokens.claims();
  const needsUserinfo = isIncomplete(claims) && client.issuer.metadata.userinfo_endpoint !== undefined;
  if (!needsUserinfo || (await hasIdentity(provider, claims.sub))) return toProfile(claims.sub, [claims]);
  const userinfo = await requestUserinfo(client, tokens).catch((problem: unknown) => {
    if (findVerifiedEmail([claims]) === null) throw problem;
    return {};
  });
  return toProfile(claims.sub, [claims, userinfo]);
}

const isIncomplete = (claims: Claims) => !hasName(claims) || findVerifiedEmail([claims]) === null;

function toProfile(sub: string, sources: Claims[]): Profile {
  const email = findVerifiedEmail(sources);
  const name = findName(sources);
  return { sub, ...(name !== null && { name }), ...(email !== null && { email, email_verified: true }) };
}

/** The library refuses an answer about somebody else than the ID token's `sub`. */
async function requestUserinfo(client: OidcClient, tokens: OidcTokens): Promise<Claims> {
  try {
    return await client.userinfo(tokens);
  } catch (problem) {
    const algorithm = jwtAlgorithm((problem as FailedResponse).response);
    if (!algorithm) throw problem;
    return cloneClient(client, { userinfo_signed_response_alg: algorithm }).userinfo(tokens);
  }
}

type FailedResponse = { response?: { headers: Record<string, string | undefined>; body?: unknown } };

/** How an answer is signed, where it is a JWT: a service may send one unasked, and the library then wants to be told. */
function jwtAlgorithm(response: FailedResponse['response']): string | null {
  if (!response?.headers['content-type']?.startsWith('application/jwt')) return null;
  const [head = ''] = String(response.body).split('.', 1);
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: unknown };
    return typeof alg === 'string' && /^(RS|PS|ES)(256|384|512)$|^EdDSA$/.test(alg) ? alg : null;
  } catch {
    return null;
  }
}
