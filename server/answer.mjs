// How one request is answered, from its first header to Next and back.
import { isActionForm } from './action-form.mjs';
import { answerForm } from './answer-form.mjs';
import { replaceFailure } from './failed-page.mjs';
import { beginMoment } from './fixed-clock.mjs';
import { setPolicy } from './headers.mjs';
import { malformed } from './malformed.mjs';
import {
  blameTheForm,
  hideErrorPage,
  holdTheHead,
  nameTheBrowser,
  sayNoSuchAction,
  stripSelfRequest,
} from './next-internals.mjs';
import { replaceNotFound } from './not-found.mjs';
import { foreignOrigin } from './origin.mjs';
import { answerWith } from './plain-answer.mjs';
import { writeAddress } from './public-address.mjs';
import { refuse } from './refusal.mjs';
import { contextOf, runWith } from './request-context.mjs';

/** `app` is Next's handler and what the build knows of its actions. */
export async function answer(app, request, response) {
  writeAddress(request);
  stripSelfRequest(request);
  nameTheBrowser(request);
  beginMoment(request);
  const wrong = malformed(request);
  // A client that is still sending when the connection closes reads no answer, so the body is read to its end.
  if (wrong) return request.once('end', () => answerWith(response, ...wrong)).resume();
  hideErrorPage(request);
  setPolicy(request, response);
  const context = contextOf(request);
  holdTheHead(response);
  replaceFailure(request, response, context);
  replaceNotFound(response);
  try {
    await runWith(context, () => dispatch(app, request, response, context));
  } catch (error) {
    console.error(error);
    if (!response.headersSent) answerWith(response, 500, 'Something went wrong.');
    else response.destroy();
  }
}

function dispatch(app, request, response, context) {
  const { method, headers } = request;
  if (['GET', 'HEAD'].includes(method)) return app.handle(request, response);
  const foreign = foreignOrigin(headers);
  if (foreign) return refuse(app.handle, request, response, context, { status: 403, ...foreign });
  if (method === 'POST') blameTheForm(response, context);
  if (isActionForm(request)) return answerForm(app, request, response, context);
  const action = headers['next-action'];
  // Next would ask itself by HTTP for a page that has it.
  if (method === 'POST' && action !== undefined && !app.actions.isOnPage(action, request))
    return request.once('end', () => sayNoSuchAction(response)).resume();
  return app.handle(request, response);
}
