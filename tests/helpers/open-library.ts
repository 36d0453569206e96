import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Open Library's documented shapes on this machine. `answerWith` says what comes next, and `asked` what was asked. */
export async function startOpenLibrary(port = 0) {
  const asked: { path: string; userAgent: string }[] = [];
  let answer: Answer = json(searchAnswer([]));
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', userAgent: request.headers['user-agent'] ?? '' });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith: (next: Answer) => (answer = next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An answer of /search.json. */
export const searchAnswer = (docs: unknown[]) => ({
  numFound: docs.length,
  start: 0,
  numFoundExact: true,
  docs,
});

/** One of its documents, with the fields that are asked for. */
export const workDoc = {
  key: '/works/OL1W',
  title: 'The Lamp Road',
  author_name: ['Ada Wren', 'Tom Fell'],
  first_publish_year: 1871,
  isbn: ['9780306406157', '0306406152', 'not one'],
  cover_i: 12345,
};

export const json =
  (value: unknown): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers).end('{"error": "something in English"}');
  };

export const bytes =
  (body: Uint8Array, type = 'image/jpeg'): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(body);
  };

/** Begins and never ends. */
export const hang: Answer = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"docs": [');
};

/** Closes the connection without an answer. */
export const breakOff: Answer = (_request, response) => {
  response.destroy();
};
