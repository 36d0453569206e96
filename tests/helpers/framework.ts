import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import type { Config } from '@/lib/config';

/** What stands in for the framework in tests: who asks, with which cookies and headers, and where they are sent. */
export type Browser = { cookies: Map<string, string>; headers: Record<string, string> };
type Request = { browser: Browser; headers: Headers; refreshed: boolean };

export class Redirected extends Error {
  constructor(readonly path: string) {
    super(`redirected to ${path}`);
  }
}
export class NotFound extends Error {}

export const requests = new AsyncLocalStorage<Request>();
export const request = () => {
  const current = requests.getStore();
  if (!current) throw new Error('Outside a request: use browser().runAsRequest or .send.');
  return current;
};

export const forHeaders = {
  headers: async () => request().headers,
  cookies: async () => jar(request().browser.cookies),
};
// next-auth asks for it by require, which no mock of vitest's reaches.
const require = createRequire(import.meta.url);
require.cache[require.resolve('next/headers')] = { exports: forHeaders } as NodeJS.Module;

export const forNavigation = {
  redirect: (path: string) => {
    throw new Redirected(path);
  },
  notFound: () => {
    throw new NotFound();
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected || error instanceof NotFound) throw error;
  },
};

export const forCache = {
  refresh: () => {
    request().refreshed = true;
  },
  revalidatePath: () => {},
};

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

export type Overlay = Partial<
  Pick<Config, 'demo' | 'publicUrl' | 'oidc' | 'trustProxy' | 'mail' | 'push' | 'hostEmails'>
>;
/** What stands in for settings of the same names; the tests of accounts choose it. */
export const overlay: Overlay = {};
