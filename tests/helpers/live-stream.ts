import { request } from 'node:http';

type Asked = { port: number; path: string; cookie: string };

/** A piece of a stream, and when it came, in milliseconds since the stream was asked for. */
type Piece = { text: string; at: number };

/** A stream that stays open, and what it sends; resolves with its first bytes, or its end. */
export function openLiveStream({ port, path, cookie }: Asked) {
  const began = performance.now();
  const pieces: Piece[] = [];
  const headers = { Host: 'localhost', Cookie: cookie, 'Accept-Encoding': 'gzip' };
  const stream = {
    status: 0,
    headers: {} as Record<string, unknown>,
    pieces,
    isOver: false,
    heard: () => pieces.map(({ text }) => text).join(''),
    close: () => {},
  };
  return new Promise<typeof stream>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      stream.status = answer.statusCode ?? 0;
      stream.headers = answer.headers;
      const end = () => {
        stream.isOver = true;
        resolve(stream);
      };
      answer.on('data', (part: Buffer) => {
        pieces.push({ text: part.toString(), at: performance.now() - began });
        resolve(stream);
      });
      answer.on('error', end).on('end', end);
    });
    stream.close = () => asked.destroy();
    asked.on('error', reject);
    asked.end();
  });
}
