import 'server-only';
import type { TokenEndpointHandler } from 'next-auth/providers/oauth';

type Redeemed = Parameters<
  Extract<NonNullable<TokenEndpointHandler['request']>, (...given: never[]) => unknown>
>[0];

/** A client of the library under next-auth, and what it was given for a code. */
export type Client = Redeemed['client'];
export type Tokens = Awaited<ReturnType<Client['callback']>>;

/** A client of the same service that does some things another way. */
export function clientWith(client: Client, changes: Partial<Client['metadata']>): Client {
  const other = new client.issuer.Client({ ...client.metadata, ...changes });
  // How far two clocks may differ is kept under a symbol.
  for (const symbol of Object.getOwnPropertySymbols(client))
    Reflect.set(other, symbol, Reflect.get(client, symbol));
  return other;
}

/** Changes the code for tokens: signed as the service signs, with our secret where the service wants it. */
export async function redeem({ client, provider, params, checks }: Redeemed): Promise<Tokens> {
  const { callbackUrl } = provider;
  const reading = clientWith(client, { id_token_signed_response_alg: algorithmOf(client) });
  try {
    return await reading.callback(callbackUrl, params, checks);
  } catch (problem) {
    if ((problem as { error?: unknown }).error !== 'invalid_client') throw problem;
    // Discovery tells what a service can do, not how this client was registered. A refused client spends no code.
    return clientWith(reading, { token_endpoint_auth_method: otherMethod(reading) }).callback(
      callbackUrl,
      params,
      checks,
    );
  }
}

const otherMethod = ({ metadata }: Client) =>
  metadata.token_endpoint_auth_method === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post';

/** RS256, which every service has to know, unless this one says that it does not sign so. */
function algorithmOf({ issuer }: Client): string {
  const known = issuer.metadata.id_token_signing_alg_values_supported;
  if (!Array.isArray(known) || known.includes('RS256')) return 'RS256';
  return known.map(String).find((name) => /^(RS|PS|ES|Ed)/.test(name)) ?? 'RS256';
}
