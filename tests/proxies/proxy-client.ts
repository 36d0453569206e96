import { type IncomingHttpHeaders, request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { hiddenFields } from '../helpers/action-requests';
import type { Proxy } from './proxy';

type Headers = Record<string, string>;
type Fields = Record<string, string>;
export type ProxyResponse = { status: number; headers: IncomingHttpHeaders; body: string };

/** What a browser that is at a public address gets through a proxy that listens somewhere else. */
export function requestThrough(
  proxy: Proxy,
  site: string,
  path: string,
  headers: Headers = {},
  body?: Buffer,
): Promise<ProxyResponse> {
  const { protocol, host, hostname } = new URL(site);
  const isSecure = protocol === 'https:';
  const options = {
    host: '127.0.0.1',
    port: isSecure ? proxy.https : proxy.http,
    path,
    method: body ? 'POST' : 'GET',
    headers: { Host: host, Accept: 'text/html', ...(body && { 'Content-Length': body.length }), ...headers },
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const asking = isSecure
      ? askHttps({ ...options, servername: hostname, rejectUnauthorized: false })
      : askHttp(options);
    asking.on('error', reject);
    asking.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (data) => (text += data));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asking.end(body);
  });
}

/** Fills in the form for an action on a page and sends it, as a browser without JavaScript does. */
export async function submitForm(proxy: Proxy, site: string, path: string, action: string, fields: Fields) {
  const page = await requestThrough(proxy, site, path);
  const form = new FormData();
  const hidden = hiddenFields(action, page.body) ?? {};
  for (const [name, value] of Object.entries({ ...hidden, ...fields })) form.set(name, value);
  const encoded = new Response(form);
  const headers = { 'Content-Type': encoded.headers.get('content-type') ?? '', Origin: site };
  return requestThrough(proxy, site, path, headers, Buffer.from(await encoded.arrayBuffer()));
}

/** A form sent by a script of the page. */
export async function submitByScript(
  proxy: Proxy,
  site: string,
  path: string,
  action: string,
  fields: Fields,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
  const state = {
    fieldErrors: {},
    errorSummary: null,
    formError: null,
    success: null,
    values: {},
    redirectTo: null,
    focusId: null,
    extra: {},
  };
  form.set('0', JSON.stringify([state, '$K1']));
  const encoded = new Response(form);
  const headers = {
    'Content-Type': encoded.headers.get('content-type') ?? '',
    Origin: site,
    'Next-Action': action,
    Accept: 'text/x-component',
  };
  return requestThrough(proxy, site, path, headers, Buffer.from(await encoded.arrayBuffer()));
}
