import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';

/** Why an upload is not read. Each is the key of a sentence (`answers.uploads`). */
export type UploadRefusal = 'malformed' | 'noFile' | 'tooLarge' | 'brokenOff';

/** Thrown where a file is read, in the middle of it. */
export class UploadError extends Error {
  constructor(readonly reason: UploadRefusal) {
    super(`An upload was not read: ${reason}.`);
  }
}

export type Upload = {
  /** The fields that stand before the file in the form. */
  fields: Record<string, string>;
  fileName: string;
  /** The file as it arrives, to be read once. Throws an `UploadError` where it is too large or breaks off. */
  chunks: AsyncIterable<Uint8Array>;
  /** Reads what is left and throws it away: a browser that is still sending reads no answer. */
  drain: () => Promise<void>;
};

type Limits = {
  /** The name of the form's field for the file. */
  field: string;
  maxBytes: number;
};

/** What the fields of a form and the lines between them may take, in bytes. */
const FORM_BYTES = 64 * 1024;

/** Reads a form with one file, without keeping the file: in memory is only the piece that has just arrived. */
export async function readUpload(
  request: Request,
  { field, maxBytes }: Limits,
): Promise<Upload | { refusal: UploadRefusal }> {
  const length = Number(request.headers.get('content-length'));
  if (length > maxBytes + FORM_BYTES) return { refusal: 'tooLarge' };
  const parser = createParser(request, maxBytes);
  if (!parser || !request.body) return { refusal: 'malformed' };
  return parseUpload(parser, Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), field);
}

/** Null where the request is no such form. */
function createParser({ headers }: Request, maxBytes: number) {
  const limits = { fileSize: maxBytes, files: 1, fields: 20, fieldSize: 20_000, headerPairs: 20 };
  try {
    return new Busboy({ headers: { 'content-type': headers.get('content-type') ?? '' }, limits });
  } catch {
    return null;
  }
}

function parseUpload(parser: BusboyInstance, body: Readable, field: string) {
  return new Promise<Upload | { refusal: UploadRefusal }>((resolve) => {
    const fields: Record<string, string> = {};
    let file: BusboyFileStream | null = null;
    parser.on('field', (name: string, value: string) => (fields[name] = value));
    parser.on('file', (name: string, stream: BusboyFileStream, fileName: string) => {
      // Where no file was chosen, a browser sends one without name.
      if (name !== field || !fileName) return stream.resume();
      file = stream;
      resolve({ fields, fileName, chunks: readChunks(stream), drain: () => drain(stream) });
    });
    const whole = pipeline(body, parser).then(
      () => resolve({ refusal: 'noFile' }),
      () => {
        file?.destroy(new Error('The request broke off.'));
        resolve({ refusal: 'brokenOff' });
      },
    );
    const drain = (stream: BusboyFileStream) => {
      stream.on('error', () => {}).resume();
      return whole;
    };
  });
}

async function* readChunks(stream: BusboyFileStream): AsyncGenerator<Uint8Array> {
  try {
    // What is left when the reader stops is drained, and not cut off.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch {
    throw new UploadError('brokenOff');
  }
  if (stream.truncated) throw new UploadError('tooLarge');
}
