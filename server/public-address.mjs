// Where people find this site: NEXTAUTH_URL where it is set, and then nothing else; otherwise what the request says.

/** The configured address as a URL, or null. A malformed one ends the process elsewhere, with a sentence. */
export function publicUrl({ NEXTAUTH_URL } = process.env) {
  const address = NEXTAUTH_URL?.trim();
  return address && URL.canParse(address) ? new URL(address) : null;
}

/** Whether a proxy in front is believed. */
export const trustsProxy = () => process.env.TRUST_PROXY?.trim() === '1';

/** The address that a request came to, as the framework, the session library and the actions shall see it. */
export function publicAddress(headers) {
  const configured = publicUrl();
  if (configured) return { host: configured.host, protocol: configured.protocol.slice(0, -1) };
  const { 'x-forwarded-host': host, 'x-forwarded-proto': protocol } = trustsProxy() ? headers : {};
  return {
    host: firstHop(host) || headers.host,
    protocol: firstHop(protocol) === 'https' ? 'https' : 'http',
  };
}

// Each proxy on the way adds its own word at the end; the first is what the browser asked for.
const firstHop = (list) => list?.split(',', 1)[0].trim();

/**
 * Writes that address over whatever the request says of it. Of the other words of a proxy only the addresses of
 * clients are kept, and those only from a proxy that is trusted.
 */
export function normaliseAddressHeaders({ headers, socket }) {
  const { host, protocol } = publicAddress(headers);
  warnAboutProxy(headers);
  for (const name of Object.keys(headers)) {
    if (isProxyHeader(name) && !(name === 'x-forwarded-for' && trustsProxy())) delete headers[name];
  }
  if (host !== undefined) headers.host = host;
  headers['x-forwarded-proto'] = protocol;
  headers['x-untold-address'] = socket.remoteAddress ?? '';
}

const isProxyHeader = (name) => name === 'forwarded' || name.startsWith('x-forwarded-');

let hasWarned = false;

/** Says once, in the log, that a proxy seems to stand in front of us and nobody said whether to believe it. */
function warnAboutProxy(headers) {
  if (hasWarned || process.env.TRUST_PROXY?.trim() || headers['x-forwarded-for'] === undefined) return;
  hasWarned = true;
  console.warn(
    'A request came with X-Forwarded-For, and TRUST_PROXY is not set: all who come through a proxy count as one ' +
      'address where attempts are limited. Set TRUST_PROXY=1 if a proxy of yours writes that header, else TRUST_PROXY=0.',
  );
}
