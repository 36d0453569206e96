// How a person is told that their request was refused: by a page of ours in their language, app/request-refused.
import { rewriteToPage, overrideStatus } from './next-internals.mjs';

/**
 * Answers with the page of refusals, or with its sentence alone where a script asked. A refusal has a `status`, a `why`
 * (a name in lib/i18n, refused.because), what that sentence is `about`, and the fields that may be shown again, `typed`.
 * The request's body must have been read, or be about to be thrown away.
 */
export function refuse(handle, request, response, context, { status, why, about = {}, typed = [] }) {
  context.refusal = { why, about, typed, back: backPath(request.url) };
  rewriteToPage(request, context.isDocument ? '/request-refused' : '/request-refused/sentence');
  overrideStatus(response, status);
  request.resume();
  return handle(request, response);
}

// A path of ours, and no route that only takes forms.
const backPath = (url) => (/^\/(?![/\\]|api\/)/.test(url) ? url : '/');
