// The headers that every answer carries, and those of a request that the application may believe.
import { randomBytes } from 'node:crypto';
import { fixedBytes } from './fixed-clock.mjs';

const HEADERS = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What holds for every answer: nothing but the build's own files is ever kept by a cache. */
export function setHeaders(request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!request.url.startsWith('/_next/static/')) response.setHeader('Cache-Control', 'private, no-store');
}

/** A content security policy with a nonce. Next reads it from the request and puts it on every script it writes. */
export function setPolicy(request, response) {
  const nonce = (globalThis.untoldFixed ? fixedBytes() : randomBytes(16)).toString('base64');
  const policy = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; ${POLICY}`;
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
}

/** Removes what only a proxy may say where none is trusted, and says who is at the other end of the connection. */
export function stripForwarded({ headers, socket }) {
  if (process.env.TRUST_PROXY !== '1') {
    for (const name of Object.keys(headers)) {
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete headers[name];
    }
  }
  headers['x-untold-address'] = socket.remoteAddress ?? '';
}
