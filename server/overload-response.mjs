// What is answered while there is too much to do.
import { parseFields, isActionForm } from './form-parser.mjs';
import { readLimited } from './request-body.mjs';
import { MAX_BODY_BYTES } from './uploads.mjs';
import { createConcurrencyLimiter } from './concurrency-limiter.mjs';
import { isProvenSameOrigin } from './same-origin.mjs';
import { sendAndClose } from './plain-response.mjs';
import { publicAddress } from './public-address.mjs';

/** Seconds after which to try again. */
const RETRY_AFTER = { 'Retry-After': '2' };
const SENTENCE = 'Untold is very busy right now. Please try again in a few seconds.\n';

// Forms that are read only to be shown again.
const formLimiter = createConcurrencyLimiter({
  limit: 8,
  limitPerKey: 2,
  queueLimit: 0,
  queueLimitPerKey: 0,
});

/** Says so, and closes the connection. A form of ours comes back with what was typed, as long as there are few. */
export async function sendOverloaded(request, response) {
  const page = isActionForm(request) && (await errorPageWithForm(request));
  const answer = page ? { type: 'text/html', text: page } : { text: SENTENCE };
  if (!response.destroyed) sendAndClose(request, response, 503, { ...answer, headers: RETRY_AFTER });
}

async function errorPageWithForm(request) {
  const { host, protocol } = publicAddress(request.headers);
  const headers = { ...request.headers, host, 'x-forwarded-proto': protocol };
  if (!isProvenSameOrigin(headers)) return null;
  const leave = await formLimiter.enter(request.socket.remoteAddress, new AbortController().signal);
  if (!leave) return null;
  const body = await readLimited(request, MAX_BODY_BYTES).finally(leave);
  const form = Buffer.isBuffer(body) ? await parseFields(headers, body) : null;
  return form && globalThis.untoldErrorPage?.(headers, form);
}
