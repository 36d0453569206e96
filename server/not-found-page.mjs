// What is hidden, foreign, gone or never existed is answered with these very bytes. Next's own page for it is blank until
// scripts have run, and differs with the address.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

let page = null;

/** Takes the page from the running server, once it answers. */
export async function loadNotFoundPage(origin) {
  const html = await (await fetch(`${origin}/nothing-is-here/at-all`)).text();
  const withoutScripts = html.replace(
    /<script\b.*?<\/script>|<link[^>]*as="script"[^>]*>| nonce="[^"]*"/gs,
    '',
  );
  page = {
    identity: Buffer.from(withoutScripts),
    gzip: gzipSync(withoutScripts),
    br: brotliCompressSync(withoutScripts),
    deflate: deflateSync(withoutScripts),
  };
}

/** Sends that page in place of any other HTML with the status 404. */
export function replaceNotFoundPage(response) {
  const { write, end } = response;
  const isNotFound = () =>
    page && response.statusCode === 404 && /^text\/html/.test(response.getHeader('Content-Type') ?? '');
  response.write = (...sent) => isNotFound() || write.apply(response, sent);
  response.end = (...sent) => {
    if (!isNotFound()) return end.apply(response, sent);
    response.write = write;
    const body = page[response.getHeader('Content-Encoding') ?? 'identity'];
    return end.call(response, response.req.method === 'HEAD' ? undefined : body);
  };
}
