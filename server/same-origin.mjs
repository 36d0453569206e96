// Whether a request comes from a page of ours.
import { publicUrl, trustsProxy } from './public-address.mjs';

/**
 * Why the origin that a browser names is not ours: what the page of refusals says; null where it is ours or none is
 * named. Asked after the address was written into the headers. The actions ask again.
 */
export function foreignOriginReason(headers) {
  const { origin, host } = headers;
  if (origin === undefined || isOwnOrigin(headers)) return null;
  const about = { origin: truncated(origin), own: publicUrl()?.origin ?? truncated(host) };
  if (!URL.canParse(origin)) return { why: 'foreign', about };
  if (publicUrl()) return { why: 'otherAddress', about };
  return { why: trustsProxy() ? 'noAddress' : 'noAddressNoProxy', about };
}

/** Whether a page of ours sent it, for certain: nothing of what was sent is shown again to anybody else. */
export function isProvenSameOrigin(headers) {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' && foreignOriginReason(headers) === null;
  return headers.origin !== undefined && isOwnOrigin(headers);
}

function isOwnOrigin(headers) {
  const { origin, host, 'x-forwarded-proto': protocol } = headers;
  if (!URL.canParse(origin)) return false;
  const sent = new URL(origin);
  const configured = publicUrl();
  if (configured) return sent.origin === configured.origin;
  // A proxy may speak https for us without saying so; the browser says whether the page was ours.
  const isSite = headers['sec-fetch-site'] === 'same-origin' || sent.protocol === `${protocol}:`;
  return isSite && sent.host === host;
}

const truncated = (text = '') => text.slice(0, 200);
