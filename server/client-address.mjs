import { trustsProxy } from './public-address.mjs';

/** The network address that a request comes from: the last hop, as a trusted proxy wrote it, or the other end of the connection. */
export function clientAddress({ headers, socket }) {
  // Only the last hop was written by our own proxy; whatever stands before it, anybody may have sent.
  const hop = trustsProxy() ? headers['x-forwarded-for']?.split(',').at(-1)?.trim() : undefined;
  return toNetwork(hop || socket.remoteAddress || '');
}

// Whoever has an IPv6 address has 2^64 of them.
function toNetwork(address) {
  if (!address.includes(':') || address.includes('.')) return address;
  const [before, after] = address.split('::');
  const groups = before.split(':').filter(Boolean);
  const rest = after?.split(':').filter(Boolean) ?? [];
  const zeros = after === undefined ? [] : Array(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':').toLowerCase();
}
