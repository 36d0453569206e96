// First of all, for it stands in for next/headers, next/navigation and next/cache.
import './stand-ins';
import { type Browser, Redirected, request, requests } from './framework';
import { initialFormState, type FormState } from '@/lib/actions/form-state';

export { NotFound, Redirected } from './framework';

/** A browser without the browser: it keeps cookies and sends forms to actions. Import this before the actions. */
type Fields = FormData | Record<string, string | File | (string | File)[]>;
type SendOptions = { script?: boolean; headers?: Record<string, string> };
type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** What came of a form: the answer it shows, and where the browser goes, with JavaScript or without. */
export type ActionOutcome = FormState & { went: string | null; refreshed: boolean };

/** Headers that a page of ours sends; `script: false` is a browser with JavaScript switched off. */
const SAME_SITE_HEADERS = { 'sec-fetch-site': 'same-origin', host: 'localhost:3000', 'user-agent': 'A test' };

export function browser(headers: Record<string, string> = {}) {
  const self: Browser = { cookies: new Map(), headers: { ...SAME_SITE_HEADERS, ...headers } };

  /** Does something as the server would for a request of this browser. */
  const runAsRequest = <T>(work: () => Promise<T>, extra: Record<string, string> = {}) =>
    requests.run(
      { browser: self, headers: new Headers({ ...self.headers, ...extra }), refreshed: false },
      work,
    );

  /** Sends a form to an action. */
  const send = (
    action: Action,
    fields: Fields,
    { script = true, headers = {} }: SendOptions = {},
  ): Promise<ActionOutcome> =>
    runAsRequest(
      async () => {
        const answered = await action(initialFormState, formData(fields)).catch((error: unknown) => {
          if (error instanceof Redirected) return { ...initialFormState, redirectTo: error.path };
          throw error;
        });
        return { ...answered, went: answered.redirectTo, refreshed: request().refreshed };
      },
      { ...(script && { 'next-action': 'a test' }), ...headers },
    );

  return { cookies: self.cookies, runAsRequest, send };
}

export function formData(fields: Fields): FormData {
  if (fields instanceof FormData) return fields;
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}
