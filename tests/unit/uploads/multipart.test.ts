import { describe, expect, test } from 'vitest';
import { readUpload, UploadError, type Upload, type UploadRefusal } from '@/lib/uploads/multipart';

const BOUNDARY = 'line';
const MB = 1024 * 1024;

const part = (head: string, body: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const filePart = (body: string, name = 'book.epub') => part(`name="file"; filename="${name}"`, body);
const END = `--${BOUNDARY}--\r\n`;

/** A request that sends these pieces one after another; how many were taken is counted. */
function requestOf(pieces: (string | Uint8Array | Error)[], headers: Record<string, string> = {}) {
  const taken = { count: 0 };
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces[taken.count];
      taken.count += 1;
      if (piece === undefined) return controller.close();
      if (piece instanceof Error) return controller.error(piece);
      controller.enqueue(typeof piece === 'string' ? Buffer.from(piece) : piece);
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  } as RequestInit);
  return { request, taken };
}

const read = (request: Request, maxBytes = MB) => readUpload(request, { field: 'file', maxBytes });

async function readFile(upload: Upload | { refusal: UploadRefusal }) {
  if ('refusal' in upload) throw new UploadError(upload.refusal);
  const parts: Uint8Array[] = [];
  for await (const chunk of upload.chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

const failureOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof UploadError ? error.reason : error;
};

describe('a form with a file', () => {
  test('gives the fields before the file, and the file as it arrives', async () => {
    const { request } = requestOf([part('name="club"', 'thursday'), filePart('once upon'), END]);
    const upload = await read(request);
    expect(upload).toMatchObject({ fields: { club: 'thursday' }, fileName: 'book.epub' });
    expect(await readFile(upload)).toBe('once upon');
  });

  test('is not read ahead of whoever reads the file', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    const { request, taken } = requestOf([
      filePart('').slice(0, -2),
      ...Array.from({ length: 200 }, () => piece),
      `\r\n${END}`,
    ]);
    const upload = await read(request, 100 * MB);
    expect(taken.count).toBeLessThan(20);
    expect(await readFile(upload)).toHaveLength(200 * 64 * 1024);
  });

  test('says that a file is too large: at once where its length is announced, else where the limit is passed', async () => {
    const announced = requestOf([filePart('x'), END], { 'content-length': String(2 * MB) });
    expect(await read(announced.request)).toEqual({ refusal: 'tooLarge' });
    expect(announced.taken.count).toBeLessThanOrEqual(1);
    const silent = await read(requestOf([filePart('x'.repeat(2000)), END]).request, 1000);
    expect(await failureOf(readFile(silent))).toBe('tooLarge');
  });

  test('says that a file broke off', async () => {
    const upload = await read(requestOf([filePart('x').slice(0, -2), new Error('gone')]).request);
    expect(await failureOf(readFile(upload))).toBe('brokenOff');
    const unended = await read(requestOf([filePart('x').slice(0, -2)]).request);
    expect(await failureOf(readFile(unended))).toBe('brokenOff');
  });

  test('can be left in the middle of the file: what remains is thrown away', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    const { request, taken } = requestOf([filePart('').slice(0, -2), ...Array(50).fill(piece), `\r\n${END}`]);
    const upload = await read(request, 100 * MB);
    if ('refusal' in upload) throw new Error(upload.refusal);
    for await (const chunk of upload.chunks) if (chunk.length > 0) break;
    await upload.drain();
    expect(taken.count).toBe(53);
  });

  test.each([
    ['no field of that name', part('name="other"; filename="a"', 'x') + END],
    ['no file chosen', `${part('name="file"; filename=""', '')}${END}`],
    ['nothing', END],
  ])('says that there is no file: %s', async (_what, body) => {
    expect(await read(requestOf([body]).request)).toEqual({ refusal: 'noFile' });
  });

  test.each([
    ['another kind', { 'content-type': 'text/plain' }],
    ['no boundary', { 'content-type': 'multipart/form-data' }],
  ])('is no such form: %s', async (_what, headers) => {
    expect(await read(requestOf(['x'], headers).request)).toEqual({ refusal: 'malformed' });
  });

  test.each([['garbage'], [`--${BOUNDARY}`], [`--${BOUNDARY}\r\n\r\n\r\n`], ['']])(
    'that is %j is refused, and nothing is thrown',
    async (body) => {
      const refused = await read(requestOf([body]).request);
      expect(['brokenOff', 'noFile', 'malformed']).toContain('refusal' in refused && refused.refusal);
    },
  );
});
