// Bodies are read here, whole and up to one length, before anything else sees the request: what a body announces of its
// length need not be true, and some routes of the framework read without an end.
import { withBody } from './action-form.mjs';
import { answerAndClose } from './plain-answer.mjs';

/** The most bytes of a body that are taken in, on every route. */
export const LARGEST = 1024 * 1024;

/** The request with its body read; null where it was too long, which is answered, or broke off. */
export async function withWholeBody(request, response) {
  if (!hasBody(request)) return request;
  const body = await bodyOf(request);
  if (body !== 'too long') return body && withBody(request, body);
  answerAndClose(request, response, 413, { text: 'This is too long to be taken in.\n' });
  return null;
}

const hasBody = ({ headers }) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** The body; null where it broke off. */
export async function bodyOf(request) {
  if (Number(request.headers['content-length']) > LARGEST) return 'too long';
  const parts = [];
  let length = 0;
  return new Promise((resolve) => {
    const take = (part) => {
      length += part.length;
      if (length <= LARGEST) return parts.push(part);
      request.off('data', take).pause();
      resolve('too long');
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve(null));
    request.once('close', () => resolve(null));
  });
}
