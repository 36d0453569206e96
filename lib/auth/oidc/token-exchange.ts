import 'server-only';
import type { TokenEndpointHandler } from 'next-auth/providers/oauth';

type TokenRequest = Parameters<
  Extract<NonNullable<TokenEndpointHandler['request']>, (...given: never[]) => unknown>
>[0];

/** A client of the library under next-auth, and what it was given for a code. */
export type OidcClient = TokenRequest['client'];
export type OidcTokens = Awaited<ReturnType<OidcClient['callback']>>;

/** A client of the same service that does some things another way. */
export function cloneClient(client: OidcClient, changes: Partial<OidcClient['metadata']>): OidcClient {
  const other = new client.issuer.Client({ ...client.metadata, ...changes });
  // How far two clocks may differ is kept under a symbol.
  for (const symbol of Object.getOwnPropertySymbols(client))
    Reflect.set(other, symbol, Reflect.get(client, symbol));
  return other;
}

/** Changes the code for tokens: signed as the service signs, with our secret where the service wants it. */
export async function exchangeCode({ client, provider, params, checks }: TokenRequest): Promise<OidcTokens> {
  const { callbackUrl } = provider;
  const configured = cloneClient(client, { id_token_signed_response_alg: signingAlgorithm(client) });
  try {
    return await configured.callback(callbackUrl, params, checks);
  } catch (problem) {
    if ((problem as { error?: unknown }).error !== 'invalid_client') throw problem;
    // Discovery tells what a service can do, not how this client was registered. A refused client spends no code.
    return cloneClient(configured, { token_endpoint_auth_method: otherAuthMethod(configured) }).callback(
      callbackUrl,
      params,
      checks,
    );
  }
}

const otherAuthMethod = ({ metadata }: OidcClient) =>
  metadata.token_endpoint_auth_method === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post';

/** RS256, which every service has to know, unless this one says that it does not sign so. */
function signingAlgorithm({ issuer }: OidcClient): string {
  const known = issuer.metadata.id_token_signing_alg_values_supported;
  if (!Array.isArray(known) || known.includes('RS256')) return 'RS256';
  return known.map(String).find((name) => /^(RS|PS|ES|Ed)/.test(name)) ?? 'RS256';
}
