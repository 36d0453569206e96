import type { HttpResponse } from '../../helpers/http-client';
import { canonicalPayload } from './rsc-payload';
import { decodedBody } from './token-scan';

type Normaliser = (text: string) => string;

/** All that two answers may differ in, each in the exact form that it has. Tokens are searched for before any of this. */
export const headerNormalisers: Record<string, Normaliser> = {
  date: (header) =>
    header.replace(
      /^Date: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
      'Date: …',
    ),
  // Encrypted afresh each time, and exactly as long as two ids and two times.
  session: (header) =>
    header.replace(
      /^(set-cookie: next-auth\.session-token=)eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0\.\.[\w-]{16}\.[\w-]{227}\.[\w-]{22}(?=;)/i,
      '$1…',
    ),
  // The proof of a device depends on the salt of a password, which is drawn afresh each time.
  device: (header) => header.replace(/^(set-cookie: untold-device=[\w-]{43}\.)[\w-]{43}(?=;)/i, '$1…'),
};

export const bodyNormalisers: Record<string, Normaliser> = {
  // Next's own id of the request: the key of the page's metadata and of its viewport, a nanoid and a letter.
  'request id': (body) =>
    body
      .replace(/(\["\$","\$L[0-9a-f]+",")[\w-]{21}([vm]",\{"children":)/g, '$1…$2')
      .replace(/(\[\\"\$\\",\\"\$L[0-9a-f]+\\",\\")[\w-]{21}([vm]\\",\{\\"children\\":)/g, '$1…$2'),
};

const FLIGHT_SCRIPT =
  /<script nonce="[\w+/]{22}==">self\.__next_f\.push\(\[1,("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*")\]\)<\/script>/g;
const isRscPayload = ({ headers }: HttpResponse) =>
  headers.some((header) => /^content-type: text\/x-component/i.test(header));

/** A page's payload by itself, or all of it that stands in a document, behind the rest. */
export function orderPayload(body: string, isBare: boolean): string {
  if (isBare) return canonicalPayload(body);
  const payload = [...body.matchAll(FLIGHT_SCRIPT)].map(([, text]) => JSON.parse(text!) as string);
  return `${body.replace(FLIGHT_SCRIPT, '')}\n${canonicalPayload(payload.join(''))}`;
}

/** What React moves into the head: where a tag stands depends on when its part of the page was ready. */
const HEAD_TAG = /<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*\/>|<script\b[^>]*\basync=""[^>]*><\/script>/g;

/** A page that is slow announces its styles before it names them: only for the build's own file, named further on. */
const ANNOUNCED_STYLES =
  /^<link rel="preload" href="(\/_next\/static\/[\w./-]+\.css)" as="style"(?: nonce="[\w+/]{22}==")?\/>$/;

/** The same document with these tags behind the rest, in the order of their text. No other is left out. */
export function orderHead(body: string): string {
  const tags = body.match(HEAD_TAG) ?? [];
  const isNamed = (file: string) =>
    tags.some((tag) => tag.startsWith(`<link rel="stylesheet" href="${file}"`));
  const kept = tags.filter((tag) => !isNamed(ANNOUNCED_STYLES.exec(tag)?.[1] ?? ''));
  return tags.length === 0 ? body : `${body.replace(HEAD_TAG, '')}\n${kept.sort().join('\n')}`;
}

/** The document without the payload, which carries its address. */
export const withoutPayload = (answer: HttpResponse): HttpResponse => ({
  ...answer,
  headers: answer.headers.map((header) => applyAll(headerNormalisers, header)),
  body: Buffer.from(documentText(answer).replace(FLIGHT_SCRIPT, ''), 'latin1'),
});

const applyAll = (all: Record<string, Normaliser>, text: string) =>
  Object.values(all).reduce((told, normalise) => normalise(told), text);

export const normaliseResponse = (answer: HttpResponse): HttpResponse => ({
  ...answer,
  headers: answer.headers.map((header) => applyAll(headerNormalisers, header)),
  // Byte for byte: latin1 keeps each as it is.
  body: Buffer.from(orderPayload(documentText(answer), isRscPayload(answer)), 'latin1'),
});

const documentText = (answer: HttpResponse) =>
  orderHead(applyAll(bodyNormalisers, decodedBody(answer).toString('latin1')));
