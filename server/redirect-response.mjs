// An address to go to needs no page. Next would send the document that led there, as far as it had come: nobody sees it,
// and it differs with the moment at which the page gave up.

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Sends what leads elsewhere by its headers alone. */
export function dropRedirectBody(response) {
  const { write, end, writeHead } = response;
  const leadsElsewhere = () => REDIRECTS.has(response.statusCode) && response.hasHeader('Location');
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    if (!leadsElsewhere()) return writeHead.call(response, status, ...rest);
    for (const name of ['Content-Type', 'Content-Encoding', 'ETag']) response.removeHeader(name);
    response.setHeader('Content-Length', 0);
    return writeHead.call(response, status, ...rest);
  };
  response.write = (...sent) => leadsElsewhere() || write.apply(response, sent);
  response.end = (...sent) => (leadsElsewhere() ? end.call(response) : end.apply(response, sent));
}
