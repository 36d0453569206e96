import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };

export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** A sign-in service of the OpenID Connect kind, at which whoever comes is the person of `claims`. */
export async function openProvider() {
  const asked = new Map<string, URLSearchParams>();
  const provider = { issuer: '', claims: { sub: 'nell' } as Claims, close: () => server.close() };
  const answers: Record<string, (url: URL, body: URLSearchParams) => object | string | null> = {
    '/.well-known/openid-configuration': () => discovery(provider.issuer),
    '/keys': () => ({ keys: [key] }),
    '/authorize': ({ searchParams }) => {
      const code = randomUUID();
      asked.set(code, searchParams);
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.search = `${new URLSearchParams({ code, state: searchParams.get('state') ?? '' })}`;
      return back.href;
    },
    '/token': (_, body) => {
      const before = asked.get(body.get('code') ?? '');
      asked.delete(body.get('code') ?? '');
      if (!before || !proves(body.get('code_verifier'), before.get('code_challenge'))) return null;
      const claims = { ...provider.claims, aud: before.get('client_id'), nonce: before.get('nonce') };
      return { access_token: 'one', token_type: 'bearer', id_token: signed(provider.issuer, claims) };
    },
  };
  const server = createServer((request, response) => void answer(request, response, answers));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

const proves = (verifier: string | null, challenge: string | null) =>
  createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url') === challenge;

function signed(iss: string, claims: object): string {
  const iat = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'RS256', kid: 'one' },
    { ...claims, iss, iat, exp: iat + 60 },
  ];
  const body = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
}

type Answers = Record<string, (url: URL, body: URLSearchParams) => object | string | null>;

async function answer(request: IncomingMessage, response: ServerResponse, answers: Answers) {
  const url = new URL(request.url ?? '/', 'http://here.invalid');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answered = answers[url.pathname]?.(url, new URLSearchParams(Buffer.concat(chunks).toString()));
  if (typeof answered === 'string') return response.writeHead(302, { location: answered }).end();
  response.writeHead(answered ? 200 : 400, { 'content-type': 'application/json' });
  return response.end(JSON.stringify(answered ?? { error: 'invalid_grant' }));
}
