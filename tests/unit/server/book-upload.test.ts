import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isBookUpload, readUpload } from '@/server/book-upload.mjs';

type Reader = (
  cookie: string | undefined,
  slug: string,
  chunks: AsyncIterable<Uint8Array>,
) => Promise<unknown>;
declare global {
  // The tests stand in for lib/books/epub-upload.ts.
  var untoldReadEpub: Reader | undefined;
}

/** What Next would be given of a form. */
type Received = {
  isBookUpload: boolean;
  body: Buffer | 'too long' | null;
  headers: IncomingMessage['headers'];
};
let received: Received[] = [];
const server = createServer((request, response) => {
  void readUpload(request).then((body: Received['body']) => {
    received.push({ isBookUpload: isBookUpload(request), body, headers: { ...request.headers } });
    response.end();
  });
});
let address = '';
/** The bytes of the files that were read, and for whom. */
let read: { cookie: string | undefined; slug: string; bytes: Buffer }[] = [];

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  received = [];
  read = [];
  globalThis.untoldReadEpub = async (cookie, slug, chunks) => {
    const parts = [];
    for await (const chunk of chunks) parts.push(chunk);
    read.push({ cookie, slug, bytes: Buffer.concat(parts) });
    return { entries: parts.length > 0 };
  };
});

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'a.epub') => new File([bytes], name);
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 256);

async function send(fields: [string, string | File][], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  await fetch(`${address}/clubs/the-lamp/books/new`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin', cookie: 'a=b', ...headers },
  });
  const last = received.at(-1)!;
  const body = Buffer.isBuffer(last.body) ? last.body : null;
  const type = last.headers['content-type'] ?? '';
  const parsed =
    body && (await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData());
  return { ...last, fields: parsed ? [...parsed] : null };
}

describe('a form with a file', () => {
  it.each([0, 1, 3, 70_000, 1_000_000])(
    'comes with what was read of %i bytes in its place',
    async (length) => {
      const bytes = bytesOf(length);

      const { fields, headers, body } = await send([
        ['title', 'The Lamp'],
        ['epub', file(bytes)],
        ['press', 'read'],
      ]);

      expect(fields).toEqual([
        ['title', 'The Lamp'],
        ['epub', JSON.stringify({ entries: length > 0 })],
        ['press', 'read'],
      ]);
      expect(read).toMatchObject([{ cookie: 'a=b', slug: 'the-lamp' }]);
      expect(read[0]!.bytes.equals(bytes)).toBe(true);
      expect(headers['content-length']).toBe(String((body as Buffer).length));
    },
  );

  it('has lines in it that look like its own ends', async () => {
    const bytes = Buffer.from('\r\n--\r\n------\r\nContent-Disposition: form-data; name="x"\r\n\r\n\r\n-');

    const { fields } = await send([
      ['epub', file(new Uint8Array(bytes))],
      ['title', 'A'],
    ]);

    expect(fields?.map(([name]) => name)).toEqual(['epub', 'title']);
    expect(read[0]?.bytes).toEqual(bytes);
  });

  it('is read to its end, though the reader stops early', async () => {
    globalThis.untoldReadEpub = async (_cookie, _slug, chunks) => {
      for await (const _ of chunks) break;
      return { refusal: 'notEpub' };
    };

    const { fields } = await send([
      ['1_epub', file(bytesOf(3_000_000))],
      ['1_title', 'A'],
    ]);

    expect(fields).toEqual([
      ['1_epub', '{"refusal":"notEpub"}'],
      ['1_title', 'A'],
    ]);
  });

  it('stays as it is where no file was chosen, and where the file is in another field', async () => {
    const { fields } = await send([
      ['epub', file(new Uint8Array(), '')],
      ['other', file(bytesOf(3), 'b.epub')],
    ]);

    expect(fields?.map(([name, value]) => [name, typeof value === 'string' ? value : value.size])).toEqual([
      ['epub', ''],
      ['other', 3],
    ]);
    expect(read).toEqual([]);
  });

  it('of another site is not read', async () => {
    const { fields } = await send([['epub', file(bytesOf(9))]], { 'sec-fetch-site': 'cross-site' });

    expect(fields).toEqual([['epub', '{"refusal":"busy"}']]);
    expect(read).toEqual([]);
  });

  it('whose other fields are longer than any form of ours is too long', async () => {
    const { body } = await send([['title', 'x'.repeat(1_100_000)]]);

    expect(body).toBe('too long');
  });

  it('whose reader fails says that nothing was read, and the log has none of its words', async () => {
    const logged: unknown[] = [];
    const { error } = console;
    console.error = (...said) => logged.push(...said);
    globalThis.untoldReadEpub = async () => {
      throw new Error('The Lamp goes out');
    };

    const { fields } = await send([['epub', file(bytesOf(9))]]);
    console.error = error;

    expect(fields).toEqual([['epub', '{"refusal":"broken"}']]);
    expect(logged).toEqual(['A file was not read: Error']);
  });
});

it('only the page on which a book is added takes files', () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const sent = (url: string, method = 'POST', others = headers) =>
    isBookUpload({ method, url, headers: others } as never);

  expect(sent('/clubs/a/books/new')).toBe(true);
  expect(sent('/clubs/a/books/new?x')).toBe(true);
  for (const url of [
    '/clubs/a/settings',
    '/clubs/a/books/new/x',
    '/x/clubs/a/books/new',
    '/clubs/a/b/books/new',
  ])
    expect(sent(url)).toBe(false);
  expect(sent('/clubs/a/books/new', 'GET')).toBe(false);
  expect(sent('/clubs/a/books/new', 'POST', { 'content-type': 'text/plain' })).toBe(false);
});
