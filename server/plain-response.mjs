/** Answers with one sentence of plain text. */
export function sendText(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

/** How long a client that is still sending is listened to, in milliseconds. */
const LINGER = 5_000;

/**
 * The same to a client that is still sending, with its connection closed afterwards. A connection that is closed while
 * bytes arrive is reset, and the answer with it: so what still comes is thrown away for a while first.
 */
export function sendAndClose(request, response, status, { type = 'text/plain', text, headers = {} }) {
  const length = Buffer.byteLength(text);
  const ownHeaders = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': length,
    'Cache-Control': 'no-store',
  };
  response.writeHead(status, { ...ownHeaders, ...headers, Connection: 'close' });
  response.write(request.method === 'HEAD' ? '' : text);
  const close = () => {
    clearTimeout(timer);
    response.end();
  };
  if (request.complete) return response.end();
  const timer = setTimeout(close, LINGER);
  request.once('end', close).once('close', close).resume();
}
