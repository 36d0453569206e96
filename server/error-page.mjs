// What is answered where the application failed. Next's own page for it is blank until scripts have run, and what was
// typed into a form is gone. The page is made by lib/actions/error-page.ts.
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/** The page for this request as HTML; with the form that it sent, where a page of ours sent it. */
const errorPageFor = ({ headers }, { isSameOriginForm, form }) =>
  globalThis.untoldErrorPage?.(headers, isSameOriginForm ? form : undefined);

/** Sends that page in place of any HTML with the status 500, which is what a page that could not be made has. */
export function replaceErrorPage(request, response, context) {
  const { write, end, writeHead } = response;
  // A form that nobody can read is its sender's fault.
  const isOurs = () => context.actionStarted || request.method !== 'POST';
  const isFailure = (status) =>
    status === 500 && isOurs() && /^text\/html/.test(response.getHeader('Content-Type') ?? '');
  let isReplaced = false;
  const hasFailed = () => (response.headersSent ? isReplaced : isFailure(response.statusCode));
  response.writeHead = (status, ...rest) => {
    isReplaced = isFailure(status);
    if (isReplaced) for (const name of ['Content-Length', 'ETag']) response.removeHeader(name);
    // The form is shown on its page with a sentence, but the status says that the server failed.
    return writeHead.call(response, context.actionFailed && status === 200 ? 500 : status, ...rest);
  };
  response.write = (...sent) => hasFailed() || write.apply(response, sent);
  response.end = (...sent) => {
    if (!hasFailed()) return end.apply(response, sent);
    response.write = write;
    const page = errorPageFor(request, context);
    if (page === undefined) return end.call(response);
    const body = compress(page, response.getHeader('Content-Encoding'));
    return end.call(response, request.method === 'HEAD' ? undefined : body);
  };
}

function compress(page, encoding) {
  if (encoding === 'br') return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  if (encoding === 'gzip') return gzipSync(page);
  return encoding === 'deflate' ? deflateSync(page) : page;
}
