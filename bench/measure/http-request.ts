import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Request } from 'autocannon';

/** Asks once, as one of the readers. Throws at an answer that is an error. */
export function sendRequest(
  port: number,
  cookie: string,
  { method, path, headers, body }: Request,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { port, method, path, headers: { host: 'localhost', cookie, ...headers } };
    request(options, (answer) => {
      const wrong = new Error(`${method} ${path} was answered ${answer.statusCode}.`);
      if (answer.statusCode! >= 400) reject(wrong);
      else text(answer).then(resolve, reject);
    })
      .on('error', reject)
      .end(body);
  });
}
