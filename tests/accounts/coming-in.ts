import './house';
import { NextRequest } from 'next/server';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { csrfTokenOfRequest } from '@/lib/auth';
import type { browser } from '../support/request';
import { signInAtService, site } from '../support/openid';

type Browser = ReturnType<typeof browser>;

/** Goes the whole way round, as somebody who is `login` at the service, and answers where it ends. */
export async function comeIn(here: Browser, login: string, next = '/'): Promise<string> {
  return follow(here, await signInAtService(await begin(here, next), login));
}

/** Opens the sign-in page and presses its button; answers the address that the browser is sent to. */
export async function begin(here: Browser, next = '/'): Promise<string> {
  await follow(here, new URL(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`, site));
  const csrfToken = (await here.within(csrfTokenOfRequest)) ?? '';
  return press(here, { csrfToken, callbackUrl: next });
}

/** Sends the button's form, and answers where the page leads that comes back. */
export async function press(here: Browser, fields: Record<string, string>, headers = {}): Promise<string> {
  const body = new URLSearchParams(fields).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `${site}/api/auth/signin/oidc`;
  const request = new NextRequest(url, { method: 'POST', body, headers: type });
  const answer = await here.within(() => POST(request, step('signin', 'oidc')), headers);
  keepCookies(here, answer);
  const [, to = ''] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  return to.replaceAll('&amp;', '&');
}

/** Follows redirects through next-auth's own steps; answers the first address beyond them, without our host. */
export async function follow(here: Browser, from: URL): Promise<string> {
  let at = from;
  while (at.pathname.startsWith('/api/auth/')) {
    const [, , , ...steps] = at.pathname.split('/');
    const answer = await here.within(() => GET(new NextRequest(at), step(...steps)));
    keepCookies(here, answer);
    at = new URL(answer.headers.get('location') ?? `/${answer.status}`, at);
  }
  return at.href.replace(site, '');
}

function keepCookies(here: Browser, response: Response) {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    here.cookies.set(name, decodeURIComponent(value));
  }
}

export const step = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
