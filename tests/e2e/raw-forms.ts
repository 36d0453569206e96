import type { APIResponse, Page } from '@playwright/test';

export type Fields = Record<string, string>;

export type RawForm = {
  fields: Fields;
  actionId: string;
  /** Sends the form as a browser without JavaScript does, with some fields changed. */
  send: (changed?: Fields, headers?: Fields) => Promise<APIResponse>;
  /** Sends anything at all to the form's action, as a browser with JavaScript addresses it. */
  sendRaw: (body: string, headers?: Fields) => Promise<APIResponse>;
};

/** The form of a page that has a certain field, read from what the server sent. */
export async function readForm(page: Page, path: string, field: string): Promise<RawForm> {
  const { request } = page.context();
  const html = await (await request.get(path)).text();
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="${field}"`));
  if (!form) throw new Error(`There is no form with a field ${field}.`);
  const fields = Object.fromEntries(
    (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((input) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]),
  );
  const actionId = /[0-9a-f]{42}/.exec(Object.values(fields).join(' '))?.[0] ?? '';
  const origin = new URL(page.url()).origin;
  return {
    fields,
    actionId,
    send: (changed = {}, headers = {}) =>
      request.post(path, {
        multipart: { ...fields, ...changed },
        headers: { Origin: origin, ...headers },
        maxRedirects: 0,
      }),
    sendRaw: (data, headers = {}) =>
      request.post(path, {
        data,
        headers: {
          Origin: origin,
          'Next-Action': actionId,
          'Content-Type': 'text/plain;charset=UTF-8',
          ...headers,
        },
        maxRedirects: 0,
      }),
  };
}

const attribute = (tag: string, name: string) =>
  decodeEntities(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const entities: Fields = { '&quot;': '"', '&#x27;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const decodeEntities = (text: string) =>
  text.replace(/&(?:quot|#x27|amp|lt|gt);/g, (entity) => entities[entity]!);
