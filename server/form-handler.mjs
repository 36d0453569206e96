// A form sent without JavaScript is read before the framework reads it: for one from before an update, or of another
// page, the framework answers with a bare line of text, and what was typed is gone.
import { actionIds, parseFields, readBody, typedFields, replayWithBody } from './form-parser.mjs';
import { bodyLimit } from './uploads.mjs';
import { isProvenSameOrigin } from './same-origin.mjs';
import { sendText } from './plain-response.mjs';
import { refuse } from './refusal.mjs';

export async function handleForm({ handle, actions }, request, response, context) {
  const body = await readBody(request, bodyLimit(request));
  if (!body) return sendText(response, 413, 'This is too long to send here.');
  const form = await parseFields(request.headers, body);
  const named = form ? actionIds(form) : [];
  const isUnknown = named.length > 0 && !named.every((id) => actions.isOnPage(id, request));
  if (form) context.form = form;
  if (!isUnknown) return handle(replayWithBody(request, body), response);
  const typed = isProvenSameOrigin(request.headers) ? typedFields(form) : [];
  return refuse(handle, request, response, context, { status: 409, why: 'outdated', typed });
}
