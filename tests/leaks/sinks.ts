import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Answered } from './asking';
import { canariesIn } from './words';

/** The tokens in whatever was sent, however it was written down. */
export const canariesSent = (answer: Answered) =>
  canariesAnyhow(`${answer.headers.join('\n')}\n${bodyOf(answer).toString()}`);

export const bodyOf = ({ headers, body }: Answered): Buffer =>
  headers.some((header) => /^content-encoding: gzip$/i.test(header)) && body.length > 0
    ? gunzipSync(body)
    : body;

/** The tokens in a text as it stands and as every usual encoding would have it. */
export function canariesAnyhow(text: string) {
  // One after the other as well, for what was written down twice.
  const plain = decodings.reduce((all, decoded) => decoded(all), text);
  const texts = [text, ...decodings.map((decoded) => decoded(text)), plain, inBase64(text), inBase64(plain)];
  return new Set(texts.flatMap(canariesIn));
}

const letter = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
const decodings: ((text: string) => string)[] = [
  (text) => text.replace(/%([0-9a-f]{2})/gi, letter),
  (text) => text.replace(/\\u([0-9a-f]{4})/gi, letter),
  (text) => text.replace(/&#x([0-9a-f]{1,4});/gi, letter),
  (text) => text.replace(/&#(\d{1,5});/g, (_, digits: string) => String.fromCharCode(Number(digits))),
];

const inBase64 = (text: string) => base64In(text).map(unfolded).join('\n');

const base64In = (text: string) => [...new Set(text.match(/[A-Za-z0-9+/_-]{16,}/g))];

// Where it begins is not known, nor whether what it hides is zipped.
function unfolded(run: string): string {
  const all = [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64'));
  return all
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? unzipped(bytes) : bytes.toString('latin1')))
    .join('\n');
}

function unzipped(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return '';
  }
}

/** The tokens in what the processes left in the folder of the build, by file. */
export function canariesLeftIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((file) => path.join(file.parentPath, file.name));
  return paths.filter((file) => canariesAnyhow(readFileSync(file, 'latin1')).size > 0);
}
