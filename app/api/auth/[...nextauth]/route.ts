import { escapeUTF8 } from 'entities';
import type { NextRequest } from 'next/server';
import { isSameOrigin } from '@/lib/actions/same-origin';
import { handleOidcRequest } from '@/lib/auth';
import { config } from '@/lib/config';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Steps of next-auth's flow: its cookies for our sign-in page, somebody coming back, and what went wrong. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const isStep = await isFlowStep(['signin', 'callback/oidc', 'error'], context);
  if (!isStep || !isLocalCallback(request.nextUrl.searchParams)) return notFoundResponse();
  const answer = await handleOidcRequest(request, context);
  return answer.status < 400 ? answer : Response.redirect(new URL(failedPath, request.url), 303);
}

/** Our sign-in page's form, which leads to the service. All else that the library could answer is not found. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const isStep = await isFlowStep(['signin/oidc'], context);
  if (!isStep || !(await isSameOrigin()) || !(await isSignInForm(request))) return notFoundResponse();
  return redirectByPage(await handleOidcRequest(request, context));
}

const isFlowStep = async (steps: string[], { params }: Context) =>
  config().oidc !== null && steps.includes((await params).nextauth.join('/'));

// The library reads other kinds of bodies too, and hands search params on to the service.
const isSignInForm = async (request: NextRequest) =>
  /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '') &&
  request.nextUrl.search === '' &&
  isLocalCallback(new URLSearchParams(await request.clone().text()));

// It takes an address that it cannot understand for a mistake of ours.
const isLocalCallback = (sent: URLSearchParams) => sent.get('callbackUrl')?.startsWith('/') ?? true;

const failedPath = '/sign-in?error=outside';

// Browsers hold a form to the pages of its own site, redirects included; a page may lead anywhere.
function redirectByPage({ headers }: Response): Response {
  const target = escapedTarget(headers.get('location') ?? failedPath);
  headers.delete('location');
  headers.set('content-type', 'text/html; charset=utf-8');
  const refresh = `<meta http-equiv="refresh" content="0;url=${target}">`;
  const body = `<title>Untold</title>${refresh}<p><a href="${target}">Go on to sign in</a></p>`;
  return new Response(`<!doctype html><html lang="en">${body}</html>`, { headers });
}

// A form without the cookie that belongs to its token: the browser keeps none, or kept an old page.
const escapedTarget = (location: string) =>
  escapeUTF8(location.replace(/\/api\/auth\/signin\?csrf=true$/, '/api/auth/signin?error=csrf'));

const notFoundResponse = () => new Response('Not found.', { status: 404 });
