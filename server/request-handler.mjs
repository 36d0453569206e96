// How one request is answered, from its first header to Next and back.
import { isActionForm } from './form-parser.mjs';
import { handleForm } from './form-handler.mjs';
import { replaceErrorPage } from './error-page.mjs';
import { runDeterministicTick, startDeterministicRequest } from './deterministic-mode.mjs';
import { setContentSecurityPolicy } from './security-headers.mjs';
import { rejectionFor } from './malformed-request.mjs';
import {
  downgradeFormErrors,
  hideErrorPage,
  delayHeaders,
  setDefaultUserAgent,
  sendActionNotFound,
  stripForwardHeader,
} from './next-internals.mjs';
import { replaceNotFoundPage } from './not-found-page.mjs';
import { dropRedirectBody } from './redirect-response.mjs';
import { foreignOriginReason } from './same-origin.mjs';
import { sendText } from './plain-response.mjs';
import { normaliseAddressHeaders } from './public-address.mjs';
import { refuse } from './refusal.mjs';
import { createContext, runInContext } from './request-context.mjs';

/** `app` is Next's handler and what the build knows of its actions. */
export async function handleRequest(app, request, response) {
  normaliseAddressHeaders(request);
  stripForwardHeader(request);
  setDefaultUserAgent(request);
  startDeterministicRequest(request);
  await runDeterministicTick(request);
  const rejection = rejectionFor(request);
  // A client that is still sending when the connection closes reads no answer, so the body is read to its end.
  if (rejection) return request.once('end', () => sendText(response, ...rejection)).resume();
  hideErrorPage(request);
  setContentSecurityPolicy(request, response);
  const context = createContext(request);
  delayHeaders(response);
  replaceErrorPage(request, response, context);
  replaceNotFoundPage(response);
  dropRedirectBody(response);
  try {
    await runInContext(context, () => dispatch(app, request, response, context));
  } catch (error) {
    console.error(error);
    if (!response.headersSent) sendText(response, 500, 'Something went wrong.');
    else response.destroy();
  }
}

function dispatch(app, request, response, context) {
  const { method, headers } = request;
  if (['GET', 'HEAD'].includes(method)) return app.handle(request, response);
  const foreign = foreignOriginReason(headers);
  if (foreign) return refuse(app.handle, request, response, context, { status: 403, ...foreign });
  if (method === 'POST') downgradeFormErrors(response, context);
  if (isActionForm(request)) return handleForm(app, request, response, context);
  const action = headers['next-action'];
  // Next would ask itself by HTTP for a page that has it.
  if (method === 'POST' && action !== undefined && !app.actions.isOnPage(action, request))
    return request.once('end', () => sendActionNotFound(response)).resume();
  return app.handle(request, response);
}
