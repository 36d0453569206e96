import type { NextRequest } from 'next/server';
import { cameFromHere } from '@/lib/action/origin';
import { answerOutside } from '@/lib/auth';
import { config } from '@/lib/config';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Steps of next-auth's flow: its cookies for our sign-in page, somebody coming back, and what went wrong. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const isStep = await isOneOf(['signin', 'callback/oidc', 'error'], context);
  if (!isStep || !leadsHere(request.nextUrl.searchParams)) return nothingHere();
  const answer = await answerOutside(request, context);
  return answer.status < 400 ? answer : Response.redirect(new URL(failed, request.url), 303);
}

/** Our sign-in page's form, which leads to the service. All else that the library could answer is not found. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const isStep = await isOneOf(['signin/oidc'], context);
  if (!isStep || !(await cameFromHere()) || !(await isOurForm(request))) return nothingHere();
  return byPage(await answerOutside(request, context));
}

const isOneOf = async (steps: string[], { params }: Context) =>
  config().oidc !== null && steps.includes((await params).nextauth.join('/'));

// The library reads other kinds of bodies too, and hands search params on to the service.
const isOurForm = async (request: NextRequest) =>
  /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '') &&
  request.nextUrl.search === '' &&
  leadsHere(new URLSearchParams(await request.clone().text()));

// It takes an address that it cannot understand for a mistake of ours.
const leadsHere = (sent: URLSearchParams) => sent.get('callbackUrl')?.startsWith('/') ?? true;

const failed = '/sign-in?error=outside';

// Browsers hold a form to the pages of its own site, redirects included; a page may lead anywhere.
function byPage({ headers }: Response): Response {
  const to = pageFor(headers.get('location') ?? failed);
  headers.delete('location');
  headers.set('content-type', 'text/html; charset=utf-8');
  const refresh = `<meta http-equiv="refresh" content="0;url=${to}">`;
  const body = `<title>Untold</title>${refresh}<p><a href="${to}">Go on to sign in</a></p>`;
  return new Response(`<!doctype html><html lang="en">${body}</html>`, { headers });
}

// A form without the cookie that belongs to its token: the browser keeps none, or kept an old page.
const pageFor = (location: string) =>
  location
    .replace(/\/api\/auth\/signin\?csrf=true$/, '/api/auth/signin?error=csrf')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');

const nothingHere = () => new Response('There is nothing here.', { status: 404 });
