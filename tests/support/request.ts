import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { vi } from 'vitest';
import { untouched, type Answer } from '@/lib/action/answer';

/**
 * A browser without the browser: it keeps cookies and sends forms to actions. Import this before the actions, for
 * it stands in for next/headers, next/navigation and next/cache.
 */
type Browser = { cookies: Map<string, string>; headers: Record<string, string> };
type Request = { browser: Browser; headers: Headers; refreshed: boolean };
type Fields = FormData | Record<string, string | File | (string | File)[]>;
type How = { script?: boolean; headers?: Record<string, string> };
type Action = (before: Answer, form: FormData) => Promise<Answer>;

/** What came of a form: the answer it shows, and where the browser goes, with JavaScript or without. */
export type Sent = Answer & { went: string | null; refreshed: boolean };

export class Redirected extends Error {
  constructor(readonly path: string) {
    super(`redirected to ${path}`);
  }
}
export class NotFound extends Error {}

const requests = new AsyncLocalStorage<Request>();
const request = () => {
  const current = requests.getStore();
  if (!current) throw new Error('Outside a request: use browser().within or .send.');
  return current;
};

vi.mock('next/headers', () => ({
  headers: async () => request().headers,
  cookies: async () => jar(request().browser.cookies),
}));
// next-auth asks for it by require, which no mock of vitest's reaches.
const require = createRequire(import.meta.url);
const exports = {
  headers: async () => request().headers,
  cookies: async () => jar(request().browser.cookies),
};
require.cache[require.resolve('next/headers')] = { exports } as NodeJS.Module;

vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Redirected(path);
  },
  notFound: () => {
    throw new NotFound();
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected || error instanceof NotFound) throw error;
  },
}));
vi.mock('next/cache', () => ({
  refresh: () => {
    request().refreshed = true;
  },
  revalidatePath: () => {},
}));

function jar(cookies: Map<string, string>) {
  const named = (name: string) => ({ name, value: cookies.get(name) ?? '' });
  return {
    get: (name: string) => (cookies.has(name) ? named(name) : undefined),
    getAll: () => [...cookies.keys()].map(named),
    has: (name: string) => cookies.has(name),
    set: (name: string, value: string) => void cookies.set(name, value),
    delete: (cookie: string | { name: string }) =>
      void cookies.delete(typeof cookie === 'string' ? cookie : cookie.name),
  };
}

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
