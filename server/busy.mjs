// What is answered while there is too much to do.
import { fieldsIn, isActionForm } from './action-form.mjs';
import { bodyOf } from './body.mjs';
import { lane } from './lane.mjs';
import { surelyFromHere } from './origin.mjs';
import { answerAndClose } from './plain-answer.mjs';
import { addressOf } from './public-address.mjs';

/** Seconds after which to try again. */
const RETRY_AFTER = { 'Retry-After': '2' };
const SENTENCE = 'There is much to do here at the moment. Please try again in a few seconds.\n';

// Forms that are read only to be shown again.
const forms = lane({ active: 8, activeOfOne: 2, waiting: 0, waitingOfOne: 0 });

/** Says so, and closes the connection. A form of ours comes back with what was typed, as long as there are few. */
export async function comeBackLater(request, response) {
  const page = isActionForm(request) && (await pageWithForm(request));
  const said = page ? { type: 'text/html', text: page } : { text: SENTENCE };
  if (!response.destroyed) answerAndClose(request, response, 503, { ...said, headers: RETRY_AFTER });
}

async function pageWithForm(request) {
  const { host, protocol } = addressOf(request.headers);
  const headers = { ...request.headers, host, 'x-forwarded-proto': protocol };
  if (!surelyFromHere(headers)) return null;
  const leave = await forms.enter(request.socket.remoteAddress, new AbortController().signal);
  if (!leave) return null;
  const body = await bodyOf(request).finally(leave);
  const form = Buffer.isBuffer(body) ? await fieldsIn(headers, body) : null;
  return form && globalThis.untoldFailedPage?.(headers, form);
}
