// How one request is answered, from its first header to Next and back.
import { beginMoment } from './fixed-clock.mjs';
import { setHeaders, setPolicy, stripForwarded } from './headers.mjs';
import { refusalOf } from './malformed.mjs';
import { blameTheForm, hideErrorPage, holdTheHead, nameTheBrowser } from './next-internals.mjs';
import { replaceNotFound } from './not-found.mjs';
import { answerWith } from './plain-answer.mjs';
import { contextOf, runWith } from './request-context.mjs';

export async function answer(handle, request, response) {
  setHeaders(request, response);
  stripForwarded(request);
  nameTheBrowser(request);
  beginMoment(request);
  const refusal = refusalOf(request);
  // A client that is still sending when the connection closes reads no answer, so the body is read to its end.
  if (refusal) return request.once('end', () => answerWith(response, ...refusal)).resume();
  hideErrorPage(request);
  setPolicy(request, response);
  const context = contextOf(request);
  if (request.method === 'POST') blameTheForm(response, context);
  holdTheHead(response);
  replaceNotFound(response);
  try {
    await runWith(context, () => handle(request, response));
  } catch (error) {
    console.error(error);
    if (!response.headersSent) answerWith(response, 500, 'Something went wrong.');
    else response.destroy();
  }
}
