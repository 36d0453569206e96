import './accounts';
import { NextRequest } from 'next/server';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { readCsrfToken } from '@/lib/auth';
import type { browser } from './fake-browser';
import { signInAtProvider, SITE } from './oidc-provider';

type Browser = ReturnType<typeof browser>;

/** Goes the whole way round, as somebody who is `login` at the service, and answers where it ends. */
export async function signInWithOidc(here: Browser, login: string, next = '/'): Promise<string> {
  return followRedirects(here, await signInAtProvider(await startOidc(here, next), login));
}

/** Opens the sign-in page and presses its button; answers the address that the browser is sent to. */
export async function startOidc(here: Browser, next = '/'): Promise<string> {
  await followRedirects(here, new URL(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`, SITE));
  const csrfToken = (await here.runAsRequest(readCsrfToken)) ?? '';
  return submitOidcForm(here, { csrfToken, callbackUrl: next });
}

/** Sends the button's form, and answers where the page leads that comes back. */
export async function submitOidcForm(
  here: Browser,
  fields: Record<string, string>,
  headers = {},
): Promise<string> {
  const body = new URLSearchParams(fields).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `${SITE}/api/auth/signin/oidc`;
  const request = new NextRequest(url, { method: 'POST', body, headers: type });
  const answer = await here.runAsRequest(() => POST(request, routeParams('signin', 'oidc')), headers);
  storeCookies(here, answer);
  const [, to = ''] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  return to.replaceAll('&amp;', '&');
}

/** Follows redirects through next-auth's own steps; answers the first address beyond them, without our host. */
export async function followRedirects(here: Browser, from: URL): Promise<string> {
  let at = from;
  while (at.pathname.startsWith('/api/auth/')) {
    const [, , , ...steps] = at.pathname.split('/');
    const answer = await here.runAsRequest(() => GET(new NextRequest(at), routeParams(...steps)));
    storeCookies(here, answer);
    at = new URL(answer.headers.get('location') ?? `/${answer.status}`, at);
  }
  return at.href.replace(SITE, '');
}

function storeCookies(here: Browser, response: Response) {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    here.cookies.set(name, decodeURIComponent(value));
  }
}

export const routeParams = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
