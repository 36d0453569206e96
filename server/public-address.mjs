// Where people find this site: NEXTAUTH_URL where it is set, and then nothing else; otherwise what the request says.

/** The configured address as a URL, or null. A malformed one ends the process elsewhere, with a sentence. */
export function publicUrl({ NEXTAUTH_URL } = process.env) {
  const address = NEXTAUTH_URL?.trim();
  return address && URL.canParse(address) ? new URL(address) : null;
}

/** Whether a proxy in front is believed. */
export const trustsProxy = () => process.env.TRUST_PROXY?.trim() === '1';

/** The address that a request came to, as the framework, the session library and the actions shall see it. */
export function addressOf(headers) {
  const configured = publicUrl();
  if (configured) return { host: configured.host, protocol: configured.protocol.slice(0, -1) };
  const { 'x-forwarded-host': host, 'x-forwarded-proto': protocol } = trustsProxy() ? headers : {};
  return { host: firstOf(host) || headers.host, protocol: firstOf(protocol) === 'https' ? 'https' : 'http' };
}

// Each proxy on the way adds its own word at the end; the first is what the browser asked for.
const firstOf = (list) => list?.split(',', 1)[0].trim();

/**
 * Writes that address over whatever the request says of it. Of the other words of a proxy only the addresses of
 * clients are kept, and those only from a proxy that is trusted.
 */
export function writeAddress({ headers, socket }) {
  const { host, protocol } = addressOf(headers);
  noteProxy(headers);
  for (const name of Object.keys(headers)) {
    if (isProxys(name) && !(name === 'x-forwarded-for' && trustsProxy())) delete headers[name];
  }
  if (host !== undefined) headers.host = host;
  headers['x-forwarded-proto'] = protocol;
  headers['x-untold-address'] = socket.remoteAddress ?? '';
}

const isProxys = (name) => name === 'forwarded' || name.startsWith('x-forwarded-');

let noted = false;

/** Says once, in the log, that a proxy seems to stand in front of us and nobody said whether to believe it. */
function noteProxy(headers) {
  if (noted || process.env.TRUST_PROXY?.trim() || headers['x-forwarded-for'] === undefined) return;
  noted = true;
  console.warn(
    'A request came with X-Forwarded-For, and TRUST_PROXY is not set: all who come through a proxy count as one ' +
      'address where attempts are limited. Set TRUST_PROXY=1 if a proxy of yours writes that header, else TRUST_PROXY=0.',
  );
}
