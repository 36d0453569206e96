// How a person is told that their request was refused: by a page of ours in their language, app/request-refused.
import { rewriteToPage, overrideStatus } from './next-internals.mjs';

/**
 * Answers with the page of refusals, or a script with its sentence alone. A refusal has a `status`, a `why` (a name in
 * lib/i18n, refused.because), what it is `about`, and the fields to show again, `typed`. The body must be dealt with.
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
