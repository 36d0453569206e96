// Forms that a browser without JavaScript sends to an action, read before the framework does: it has no page for one
// that stood there before an update.
import { IncomingMessage } from 'node:http';

/** Whether a request may be such a form. */
export const isActionForm = ({ method, headers }) =>
  method === 'POST' &&
  headers['next-action'] === undefined &&
  /^multipart\/form-data/i.test(headers['content-type'] ?? '');

/** The whole body, or null where it is longer than that many bytes or breaks off. */
export async function readBody(request, maxBytes) {
  const parts = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
    }
  } catch {
    return null;
  }
  return length > maxBytes ? null : Buffer.concat(parts);
}

/** The request once more, with its body to be read. */
export function replayWithBody(request, body) {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.headers = headers;
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/** The fields of a multipart body; null where it is none. */
export const parseFields = (headers, body) =>
  new Response(body, { headers: { 'Content-Type': headers['content-type'] } }).formData().catch(() => null);

/** The actions that a form names, as React writes them: by a field's name, or in the first value bound to it. */
export function actionIds(form) {
  const names = [...form.keys()];
  const plain = names.filter((name) => name.startsWith('$ACTION_ID_')).map((name) => name.slice(11));
  const bound = names
    .filter((name) => name.startsWith('$ACTION_REF_'))
    .map((name) => parseActionId(form.get(`$ACTION_${name.slice(12)}:0`)));
  return [...plain, ...bound];
}

function parseActionId(descriptor) {
  try {
    return String(JSON.parse(descriptor).id);
  } catch {
    return '';
  }
}

// Nor a picture that a form holds.
const NOT_TYPED = /^\$ACTION|token|^fileCover$/i;
const SECRET = /pass(word|phrase)|secret/i;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What somebody typed, by field, so that nothing of it is lost. Never a password, and nothing that they cannot know. */
export const typedFields = (form) =>
  [...form]
    .filter(([name, value]) => !NOT_TYPED.test(name) && !SECRET.test(name) && typeof value === 'string')
    .filter(([, value]) => value.trim() !== '' && !UUID.test(value))
    .map(([name, value]) => ({ name, value }));
