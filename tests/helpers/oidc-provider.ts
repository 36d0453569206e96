import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type ClientMetadata, type Configuration, type JWK } from 'oidc-provider';

type Claims = Record<string, unknown>;

/** How a service is set up; what is left out is as oidc-provider has it. What it says may change while it runs. */
export type ProviderSetup = {
  /** Where under its host the service lives, such as "/realms/books". */
  path?: string;
  /** What the ID token says beside `sub`. */
  idToken?: Claims;
  /** What the userinfo endpoint says beside `sub`. */
  userinfo?: Claims;
  client?: Partial<ClientMetadata>;
  configuration?: Configuration;
  /** Answers instead of the service, for one that is broken; true when it did. */
  override?: (request: IncomingMessage, response: ServerResponse) => boolean;
};

export type TestProvider = { issuer: string; secret: string; requests: string[]; close: () => void };

/** Where people come back to; nobody has to listen there. */
export const SITE = 'http://localhost:3000';

/** A real OpenID Connect service on loopback. Whoever signs in there as "nell" is the subject "nell". */
export async function startProvider(setup: ProviderSetup = {}, backTo = SITE): Promise<TestProvider> {
  const asked: string[] = [];
  let answers: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?', 1)[0]}`);
    if (!setup.override?.(request, response)) answers(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { path = '' } = setup;
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const callback = withoutWarnings(
    () => new Provider(issuer, providerConfiguration(setup, backTo)),
  ).callback();
  answers = (request, response) => {
    const url = request.url ?? '/';
    // As a proxy does that puts a service under a path of its host.
    Object.assign(request, {
      originalUrl: url,
      url: url.startsWith(path) ? url.slice(path.length) || '/' : url,
    });
    return callback(request, response);
  };
  return {
    issuer,
    secret: CLIENT_SECRET,
    requests: asked,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** It warns everybody of what is meant for tests alone: its memory, and its pages for signing in. */
function withoutWarnings<T>(make: () => T): T {
  const { warn } = console;
  console.warn = (...words: unknown[]) => String(words[0]).startsWith('oidc-provider ') || warn(...words);
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

const CLIENT_SECRET = 'the secret of Untold at the service';

const supportedClaims = [
  'name',
  'given_name',
  'family_name',
  'nickname',
  'preferred_username',
  'email',
  'email_verified',
];

function providerConfiguration(setup: ProviderSetup, backTo: string): Configuration {
  const { client, configuration } = setup;
  return {
    clients: [
      {
        client_id: 'untold',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${backTo}/api/auth/callback/oidc`],
        ...client,
      },
    ],
    jwks: { keys: signingKeys },
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub', ...supportedClaims], profile: [], email: [] },
    // What a scope asks for goes into both, as many services do; the account tells them apart.
    conformIdTokenClaims: false,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: (use) => ({ sub, ...(use === 'id_token' ? setup.idToken : setup.userinfo) }),
    }),
    ...configuration,
    features: { devInteractions: { enabled: true }, ...configuration?.features },
  };
}

const signingKeys = [
  {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    alg: 'RS256',
  },
  {
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    alg: 'ES256',
  },
].map((key, at) => ({ ...key, use: 'sig', kid: `key-${at}` }) as JWK);

/** Walks from the address that Untold sent somebody to, through the service's own pages as `login`, to the address back. */
export async function signInAtProvider(start: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(at, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { body: form }),
    });
    storeCookies(cookies, response);
    const to = response.headers.get('location');
    if (to) {
      at = new URL(to, at);
      form = undefined;
      if (at.pathname === '/api/auth/callback/oidc') return at;
      continue;
    }
    const page = await response.text();
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    if (!action) throw new Error(`The service stops at ${at}: ${response.status} ${page.slice(0, 300)}`);
    at = new URL(action, at);
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) });
  }
  throw new Error('The service has no end.');
}

function storeCookies(cookies: Map<string, string>, response: Response) {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
