// Bodies are read here, whole and up to one length, before anything else sees the request: what a body announces of its
// length need not be true, and some routes of the framework read without an end.
import { replayWithBody } from './form-parser.mjs';
import { sendAndClose } from './plain-response.mjs';
import { bodyLimit, isStreamedUpload } from './uploads.mjs';

/**
 * The request with its body read; null where it was too long, which is answered, or broke off. A large file is handed
 * on as it arrives, if its length is announced: Node lets no more than that through.
 */
export async function readWholeBody(request, response) {
  if (!hasBody(request)) return request;
  if (isStreamedUpload(request) && request.headers['transfer-encoding'] === undefined) return request;
  const body = await readLimited(request, bodyLimit(request));
  if (body !== 'too long') return body && replayWithBody(request, body);
  sendAndClose(request, response, 413, { text: 'This is too long to send here.\n' });
  return null;
}

const hasBody = ({ headers }) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** The body up to so many bytes; null where it broke off. */
export async function readLimited(request, maxBytes) {
  if (Number(request.headers['content-length']) > maxBytes) return 'too long';
  const parts = [];
  let length = 0;
  return new Promise((resolve) => {
    const take = (part) => {
      length += part.length;
      if (length <= maxBytes) return parts.push(part);
      request.off('data', take).pause();
      resolve('too long');
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve(null));
    request.once('close', () => resolve(null));
  });
}
