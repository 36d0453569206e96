import { Parser } from 'htmlparser2';
import type { HttpRequest } from './http-client';

type Fields = Record<string, string>;
type Part = [name: string, value: string];

const BOUNDARY = 'between-two-worlds';

/** The hidden fields of the form for an action, as a page of the reader's own has it; null when it has none. */
export function hiddenFields(action: string, html: string): Fields | null {
  const forms: Fields[] = [];
  const parser = new Parser({
    onopentag(name, { type, name: field, value = '' }) {
      if (name === 'form') forms.push({});
      if (name === 'input' && type === 'hidden' && field)
        Object.assign(forms.at(-1) ?? {}, { [field]: value });
    },
  });
  parser.end(html);
  return forms.find((form) => Object.values(form).some((value) => value.includes(action))) ?? null;
}

const multipartRequest = (path: string, fields: Part[], headers: Fields = {}): HttpRequest => ({
  method: 'POST',
  path,
  headers: {
    'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
    Origin: 'http://localhost',
    'Sec-Fetch-Site': 'same-origin',
    ...headers,
  },
  body: [
    ...fields.map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ].join(''),
});

/** As a browser without JavaScript sends it; where the page shows no such form, as somebody would who forges one. */
export const formRequest = (path: string, action: string, hidden: Fields | null, fields: Fields) =>
  multipartRequest(path, Object.entries({ ...(hidden ?? { [`$ACTION_ID_${action}`]: '' }), ...fields }));

/** As a browser with JavaScript sends it. */
export function scriptRequest(path: string, action: string, hidden: Fields | null, fields: Fields) {
  const kept = Object.entries({ ...hidden, ...fields }).filter(([name]) => !name.startsWith('$ACTION'));
  const own = kept.map(([name, value]): Part => [`_1_${name}`, value]);
  const state = {
    fieldErrors: {},
    errorSummary: null,
    formError: null,
    success: null,
    values: {},
    redirectTo: null,
    focusId: null,
    extra: {},
    serverError: null,
  };
  // The arguments come last: as soon as they have arrived, the form is taken for what has arrived of it.
  return multipartRequest(path, [...own, ['0', JSON.stringify([state, '$K1'])]], {
    'Next-Action': action,
    Accept: 'text/x-component',
  });
}
