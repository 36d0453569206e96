import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HttpResponse } from '../../helpers/http-client';
import { findCanaries } from '../generate/canaries';

/** The tokens in whatever was sent, however it was written down. */
export const tokensInResponse = (answer: HttpResponse) =>
  tokensInText(`${answer.headers.join('\n')}\n${decodedBody(answer).toString()}`);

export const decodedBody = ({ headers, body }: HttpResponse): Buffer =>
  headers.some((header) => /^content-encoding: gzip$/i.test(header)) && body.length > 0
    ? gunzipSync(body)
    : body;

/** The tokens in a text as it stands and as every usual encoding would have it. */
export function tokensInText(text: string) {
  // One after the other as well, for what was written down twice.
  const plain = decodings.reduce((all, decoded) => decoded(all), text);
  const texts = [
    text,
    ...decodings.map((decoded) => decoded(text)),
    plain,
    decodeBase64Runs(text),
    decodeBase64Runs(plain),
  ];
  return new Set(texts.flatMap(findCanaries));
}

const decodeHex = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
const decodings: ((text: string) => string)[] = [
  (text) => text.replace(/%([0-9a-f]{2})/gi, decodeHex),
  (text) => text.replace(/\\u([0-9a-f]{4})/gi, decodeHex),
  (text) => text.replace(/&#x([0-9a-f]{1,4});/gi, decodeHex),
  (text) => text.replace(/&#(\d{1,5});/g, (_, digits: string) => String.fromCharCode(Number(digits))),
];

const decodeBase64Runs = (text: string) => base64Runs(text).map(decodeRun).join('\n');

const base64Runs = (text: string) => [...new Set(text.match(/[A-Za-z0-9+/_-]{16,}/g))];

// Where it begins is not known, nor whether what it hides is zipped.
function decodeRun(run: string): string {
  const all = [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64'));
  return all
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? unzip(bytes) : bytes.toString('latin1')))
    .join('\n');
}

function unzip(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return '';
  }
}

/** The tokens in what the processes left in the folder of the build, by file. */
export function filesWithTokens(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((file) => path.join(file.parentPath, file.name));
  return paths.filter((file) => tokensInText(readFileSync(file, 'latin1')).size > 0);
}
