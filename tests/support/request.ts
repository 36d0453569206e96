// First of all, for it stands in for next/headers, next/navigation and next/cache.
import './stand-ins';
import { type Browser, Redirected, request, requests } from './framework';
import { untouched, type Answer } from '@/lib/action/answer';

export { NotFound, Redirected } from './framework';

/** A browser without the browser: it keeps cookies and sends forms to actions. Import this before the actions. */
type Fields = FormData | Record<string, string | File | (string | File)[]>;
type How = { script?: boolean; headers?: Record<string, string> };
type Action = (before: Answer, form: FormData) => Promise<Answer>;

/** What came of a form: the answer it shows, and where the browser goes, with JavaScript or without. */
export type Sent = Answer & { went: string | null; refreshed: boolean };

/** Headers that a page of ours sends; `script: false` is a browser with JavaScript switched off. */
const sentByOurPage = { 'sec-fetch-site': 'same-origin', host: 'localhost:3000', 'user-agent': 'A test' };

export function browser(headers: Record<string, string> = {}) {
  const here: Browser = { cookies: new Map(), headers: { ...sentByOurPage, ...headers } };

  /** Does something as the server would for a request of this browser. */
  const within = <T>(work: () => Promise<T>, extra: Record<string, string> = {}) =>
    requests.run(
      { browser: here, headers: new Headers({ ...here.headers, ...extra }), refreshed: false },
      work,
    );

  /** Sends a form to an action. */
  const send = (action: Action, fields: Fields, { script = true, headers = {} }: How = {}): Promise<Sent> =>
    within(
      async () => {
        const answered = await action(untouched, formOf(fields)).catch((error: unknown) => {
          if (error instanceof Redirected) return { ...untouched, go: error.path };
          throw error;
        });
        return { ...answered, went: answered.go, refreshed: request().refreshed };
      },
      { ...(script && { 'next-action': 'a test' }), ...headers },
    );

  return { cookies: here.cookies, within, send };
}

export function formOf(fields: Fields): FormData {
  if (fields instanceof FormData) return fields;
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}
