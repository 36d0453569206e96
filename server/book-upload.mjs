// The one form that brings a file, an EPUB of up to 100 MB. The file is read as it arrives and never kept: in the body
// that Next gets, what was read of it stands in its place, and that is small.
import { createConcurrencyLimiter } from './concurrency-limiter.mjs';
import { clientAddress } from './client-address.mjs';
import { MAX_BODY_BYTES } from './uploads.mjs';
import { DelimitedStream } from './delimited-stream.mjs';
import { rawPath } from './raw-path.mjs';
import { normaliseAddressHeaders } from './public-address.mjs';
import { isProvenSameOrigin } from './same-origin.mjs';

/** Bytes of a file that are taken in, so that a form with a file that is too large still has its answer. */
const MAX_UPLOAD_BYTES = 160 * 1024 * 1024;
const MAX_PART_HEAD = 8 * 1024;
/** A file that waits for its turn so long is refused, in milliseconds. */
const PATIENCE_MS = 10_000;

const UPLOAD_PATH = /^\/clubs\/[^/]+\/books\/new$/;

/** Whether a request may bring a file. */
export const isBookUpload = (request) =>
  request.method === 'POST' && boundaryOf(request) !== null && UPLOAD_PATH.test(rawPath(request));

const boundaryOf = ({ headers }) => {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(
      headers['content-type'] ?? '',
    ) ?? [];
  return quoted ?? plain ?? null;
};

/** The body of such a request, with what was read of its file in place of it; 'too long', or null where it broke off. */
export async function readUpload(request) {
  try {
    const body = await withoutFiles(
      request,
      new DelimitedStream(withLineBreak(request), `\r\n--${boundaryOf(request)}`),
    );
    delete request.headers['transfer-encoding'];
    request.headers['content-length'] = String(body.length);
    return body;
  } catch (error) {
    if (error instanceof UploadTooLong) return 'too long';
    if (isGone(request)) return null;
    throw error;
  }
}

class UploadTooLong extends Error {}

/** Whether the client left before it had sent everything. */
const isGone = (request) => request.destroyed && !request.complete;

// Every delimiter but the first stands on a line of its own.
const LINE_BREAK = Buffer.from('\r\n');
async function* withLineBreak(request) {
  yield LINE_BREAK;
  yield* request;
}

async function withoutFiles(request, stream) {
  const kept = [];
  let length = 0;
  const keep = (bytes) => {
    length += bytes.length;
    if (length > MAX_BODY_BYTES) throw new UploadTooLong();
    kept.push(bytes);
  };
  for await (const bytes of stream.part()) keep(bytes);
  while (stream.hasNext) {
    keep(stream.delimiter);
    const { head, rest } = await readHead(stream);
    const name = fileField(head);
    if (name === null) {
      keep(head);
      for await (const bytes of rest) keep(bytes);
      continue;
    }
    const read = await readFile(request, limited(rest));
    keep(Buffer.from(`\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${JSON.stringify(read)}`));
  }
  return Buffer.concat(kept).subarray(LINE_BREAK.length);
}

/** The head of a part, with the blank line that ends it, and what comes after. */
async function readHead(stream) {
  const part = stream.part();
  let head = Buffer.alloc(0);
  while (head.length < MAX_PART_HEAD) {
    const { value, done } = await part.next();
    if (done) return { head, rest: part };
    head = Buffer.concat([head, value]);
    const end = head.indexOf('\r\n\r\n');
    if (end >= 0) return { head: head.subarray(0, end + 4), rest: prepend(head.subarray(end + 4), part) };
  }
  return { head, rest: part };
}

async function* prepend(first, rest) {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* limited(chunks) {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_UPLOAD_BYTES) throw new UploadTooLong();
    yield chunk;
  }
}

/** The name of the field, where the part is a file that was chosen. A script of React's numbers the names. */
function fileField(head) {
  const [, name] = /;\s*name="((?:_?\d+_)?epub)"/i.exec(head.toString('latin1')) ?? [];
  const [, file = ''] = /;\s*filename="([^"]*)"/i.exec(head.toString('latin1')) ?? [];
  return name !== undefined && file !== '' ? name : null;
}

// Each may unpack 50 MB.
const limiter = createConcurrencyLimiter({ limit: 2, limitPerKey: 1, queueLimit: 16, queueLimitPerKey: 4 });

async function readFile(request, chunks) {
  const leave = await limiter.enter(clientAddress(request), AbortSignal.timeout(PATIENCE_MS));
  try {
    return leave && isFromHere(request) ? await read(request, withoutEnd(chunks)) : { refusal: 'busy' };
  } finally {
    leave?.();
    // What the reader left, so that the form after it can be read.
    while (!(await chunks.next()).done);
  }
}

async function read(request, chunks) {
  try {
    return await globalThis.untoldReadEpub(request.headers.cookie, rawPath(request).split('/')[2], chunks);
  } catch (error) {
    if (error instanceof UploadTooLong || isGone(request)) throw error;
    console.error(`A file was not read: ${error instanceof Error ? error.constructor.name : typeof error}`);
    return { refusal: 'broken' };
  }
}

/** A reader that stops early ends what it reads from; the file goes on to its end. */
const withoutEnd = (chunks) => ({ [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) });

/** Asked before the address is written into the headers, so of a copy in which it is. */
function isFromHere({ headers, socket }) {
  const copy = { ...headers };
  normaliseAddressHeaders({ headers: copy, socket });
  return isProvenSameOrigin(copy);
}
