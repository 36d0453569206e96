// The headers that every answer carries.
import { randomBytes } from 'node:crypto';
import { deterministicBytes } from './deterministic-mode.mjs';
import { publicUrl } from './public-address.mjs';
import { isStream, STREAM_CACHING } from './streams.mjs';

const HEADERS = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
// Of other sites on the same domain we know nothing, so it speaks for this one alone.
const HTTPS_ONLY = 'max-age=31536000';

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What holds for every answer: nothing but the build's own files is ever kept by a cache. */
export function setSecurityHeaders(request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (publicUrl()?.protocol === 'https:') response.setHeader('Strict-Transport-Security', HTTPS_ONLY);
  if (request.url.startsWith('/_next/static/')) return;
  response.setHeader('Cache-Control', isStream(request) ? STREAM_CACHING : 'private, no-store');
}

/** A content security policy with a nonce. Next reads it from the request and puts it on every script it writes. */
export function setContentSecurityPolicy(request, response) {
  const nonce = (globalThis.untoldDeterministicRequest ? deterministicBytes() : randomBytes(16)).toString(
    'base64',
  );
  const policy = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; ${POLICY}`;
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
}
