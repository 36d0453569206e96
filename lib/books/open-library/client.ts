import 'server-only';
import { config } from '@/lib/config';
import { waitForTurn, pauseRequests } from './request-pace';

/** Why Open Library gave nothing. Each is the key of a sentence (`answers.openLibrary`). */
export type OpenLibraryFault = 'off' | 'noAnswer' | 'refused' | 'nothing' | 'busy' | 'broken';

/** How long Open Library has for its whole answer, in milliseconds. */
const TIMEOUT_MS = 3000;
const MAX_REDIRECTS = 3;

type Wanted = { host: 'catalogue' | 'covers'; path: string; accept: string; maxBytes: number };

/** The bytes of one answer of Open Library, which is told the name of this software and how to reach its operator. */
export async function askOpenLibrary(wanted: Wanted): Promise<Buffer | { fault: OpenLibraryFault }> {
  const { openLibrary } = config();
  if (!openLibrary) return { fault: 'off' };
  if (!(await waitForTurn())) return { fault: 'busy' };
  const start = new URL(wanted.path, wanted.host === 'covers' ? coversUrl(openLibrary.url) : openLibrary.url);
  const headers = { Accept: wanted.accept, 'User-Agent': userAgent(openLibrary.contact) };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await follow(start, { headers, signal });
    if (!response) return { fault: 'broken' };
    if (!response.ok) return { fault: await faultOf(response) };
    return (await readLimited(response, wanted.maxBytes)) ?? { fault: 'broken' };
  } catch {
    // The network's own errors and the timeout: their messages name hosts, and nobody here can mend them.
    return { fault: 'noAnswer' };
  }
}

const OFFICIAL = 'https://openlibrary.org';

/** Open Library has a host of its own for covers; a mirror has one address for both. */
const coversUrl = (url: string) => (url === OFFICIAL ? 'https://covers.openlibrary.org' : url);

const userAgent = (contact: string | null) =>
  `Untold/1 (book club software; ${contact ?? 'no contact given'})`;

/** Follows redirects by hand, for an answer may name any address. Null where one leads elsewhere. */
async function follow(start: URL, init: RequestInit): Promise<Response | null> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await fetch(url, { ...init, redirect: 'manual', cache: 'no-store' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url)) return null;
    const next = new URL(location, url);
    if (!mayFollow(url, next)) return null;
    url = next;
  }
  return null;
}

/** To the same host; and Open Library keeps its older covers at archive.org, whose project it is. */
const mayFollow = (from: URL, to: URL) =>
  to.origin === from.origin || (isOfArchive(from) && isOfArchive(to) && to.protocol === 'https:');

const isOfArchive = ({ hostname, port }: URL) =>
  port === '' && /^(?:[\w-]+\.)*(?:openlibrary|archive)\.org$/.test(hostname);

const RETRY_AFTER_S = 60;

async function faultOf(response: Response): Promise<OpenLibraryFault> {
  await response.body?.cancel();
  const { status } = response;
  if (status === 404) return 'nothing';
  if (status !== 403 && status !== 429) return status >= 500 ? 'noAnswer' : 'broken';
  pauseRequests(Number(response.headers.get('retry-after')) || RETRY_AFTER_S);
  return status === 403 ? 'refused' : 'busy';
}

/** Null where there are more bytes than that. */
async function readLimited(response: Response, maxBytes: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
