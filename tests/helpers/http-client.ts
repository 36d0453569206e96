import { Agent, request } from 'node:http';

export type HttpRequest = { method: string; path: string; headers: Record<string, string>; body?: string };
export type HttpResponse = { status: number; headers: string[]; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** The answer to one request, its headers as they stood on the wire. */
export function sendRequest(
  port: number,
  { method, path, headers, body }: HttpRequest,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { Host: 'localhost', ...headers },
    };
    const sent = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const raw = answer.rawHeaders;
        const headerLines = raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1]}`] : []));
        resolve({ status: answer.statusCode ?? 0, headers: headerLines, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
