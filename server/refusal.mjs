// How a person is told that their request was refused: by a page of ours in their language, app/refused.
import { asPageRequest, withStatus } from './next-internals.mjs';

/**
 * Answers with the page of refusals, or with its sentence alone where a script asked. A refusal has a `status`, a `why`
 * (a name in lib/words, refused.because), what that sentence is `about`, and the fields that may be shown again, `typed`.
 * The request's body must have been read, or be about to be thrown away.
 */
export function refuse(handle, request, response, context, { status, why, about = {}, typed = [] }) {
  context.refusal = { why, about, typed, back: pageFor(request.url) };
  asPageRequest(request, context.isDocument ? '/refused' : '/refused/sentence');
  withStatus(response, status);
  request.resume();
  return handle(request, response);
}

// A path of ours, and no route that only takes forms.
const pageFor = (url) => (/^\/(?![/\\]|api\/)/.test(url) ? url : '/');
