import 'server-only';
import { headers } from 'next/headers';
import { config } from '@/lib/config';

/** Whether the request was made by a page of ours. A server action runs without an Origin header, so we ask. */
export async function isSameOrigin(): Promise<boolean> {
  const received = await headers();
  const site = received.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = received.get('origin');
  return origin !== null && origin === ownOrigin(received);
}

/** Where nothing is configured, the address as server/public-address.mjs wrote it into the request. */
function ownOrigin(headers: Headers): string | null {
  const { publicUrl } = config();
  if (publicUrl) return publicUrl;
  const host = headers.get('host');
  const protocol = headers.get('x-forwarded-proto');
  return host ? `${protocol === 'https' ? 'https' : 'http'}://${host}` : null;
}
