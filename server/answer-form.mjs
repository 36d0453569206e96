// A form sent without JavaScript is read before the framework reads it: for one from before an update, or of another
// page, the framework answers with a bare line of text, and what was typed is gone.
import { actionsIn, fieldsIn, readBody, typedIn, withBody } from './action-form.mjs';
import { LARGEST } from './body.mjs';
import { surelyFromHere } from './origin.mjs';
import { answerWith } from './plain-answer.mjs';
import { refuse } from './refusal.mjs';

export async function answerForm({ handle, actions }, request, response, context) {
  const body = await readBody(request, LARGEST);
  if (!body) return answerWith(response, 413, 'This is too long to be taken in.');
  const form = await fieldsIn(request.headers, body);
  const named = form ? actionsIn(form) : [];
  const isUnknown = named.length > 0 && !named.every((id) => actions.isOnPage(id, request));
  if (form) context.form = form;
  if (!isUnknown) return handle(withBody(request, body), response);
  const typed = surelyFromHere(request.headers) ? typedIn(form) : [];
  return refuse(handle, request, response, context, { status: 409, why: 'outdated', typed });
}
