import { Agent, request } from 'node:http';

export type Asked = { method: string; path: string; headers: Record<string, string>; body?: string };
export type Answered = { status: number; headers: string[]; body: Buffer };

const lines = new Agent({ keepAlive: true, maxSockets: 16 });

/** The answer to one request, its headers as they stood on the wire. */
export function ask(port: number, { method, path, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = {
      agent: lines,
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { Host: 'localhost', ...headers },
    };
    const sent = request(asking, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const raw = answer.rawHeaders;
        const told = raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1]}`] : []));
        resolve({ status: answer.statusCode ?? 0, headers: told, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
