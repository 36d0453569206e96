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
      const isStream = answer.headers['content-type'] === 'text/event-stream';
      const take = (part: Buffer) => {
        parts.push(part);
        // It does not end: what it says first is its answer.
        if (isStream && /^data: .*\n\n/m.test(Buffer.concat(parts).toString())) finish();
      };
      answer.on('data', take);
      answer.on('error', reject);
      const finish = () => {
        answer
          .off('data', take)
          .off('error', reject)
          .on('error', () => {});
        if (isStream) answer.destroy();
        const raw = answer.rawHeaders;
        const headerLines = raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1]}`] : []));
        resolve({ status: answer.statusCode ?? 0, headers: headerLines, body: Buffer.concat(parts) });
      };
      answer.on('end', finish);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
