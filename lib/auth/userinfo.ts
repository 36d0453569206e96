import 'server-only';
import type { Profile } from 'next-auth';
import { hasName, nameIn, verifiedEmailIn, type Claims } from './claims';
import { isKnown } from './identities';
import { clientWith, type Client, type Tokens } from './openid-client';

/**
 * The claims about somebody who comes from `provider`. What the ID token leaves out is asked of the userinfo endpoint;
 * of somebody who is known here, nothing more is needed. Throws when somebody new would be left without an address
 * because the endpoint failed: their account would be a second one for ever.
 */
export async function claimsAbout(provider: string, client: Client, tokens: Tokens): Promise<Profile> {
  const told = tokens.claims();
  const asks = isIncomplete(told) && client.issuer.metadata.userinfo_endpoint !== undefined;
  if (!asks || (await isKnown(provider, told.sub))) return summaryOf(told.sub, [told]);
  const more = await userinfoOf(client, tokens).catch((problem: unknown) => {
    if (verifiedEmailIn([told]) === null) throw problem;
    return {};
  });
  return summaryOf(told.sub, [told, more]);
}

const isIncomplete = (told: Claims) => !hasName(told) || verifiedEmailIn([told]) === null;

function summaryOf(sub: string, sources: Claims[]): Profile {
  const email = verifiedEmailIn(sources);
  const name = nameIn(sources);
  return { sub, ...(name !== null && { name }), ...(email !== null && { email, email_verified: true }) };
}

/** The library refuses an answer about somebody else than the ID token's `sub`. */
async function userinfoOf(client: Client, tokens: Tokens): Promise<Claims> {
  try {
    return await client.userinfo(tokens);
  } catch (problem) {
    const algorithm = signatureOf((problem as Failed).response);
    if (!algorithm) throw problem;
    return clientWith(client, { userinfo_signed_response_alg: algorithm }).userinfo(tokens);
  }
}

type Failed = { response?: { headers: Record<string, string | undefined>; body?: unknown } };

/** How an answer is signed, where it is a JWT: a service may send one unasked, and the library then wants to be told. */
function signatureOf(response: Failed['response']): string | null {
  if (!response?.headers['content-type']?.startsWith('application/jwt')) return null;
  const [head = ''] = String(response.body).split('.', 1);
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: unknown };
    return typeof alg === 'string' && /^(RS|PS|ES)(256|384|512)$|^EdDSA$/.test(alg) ? alg : null;
  } catch {
    return null;
  }
}
