import { afterAll, expect, test } from 'vitest';
import { freePort } from '@/scripts/support/postgres';
import { openService, signInAtService, type Service, type Setup } from '../support/openid';
import { aFolder, serve } from './running';

// What was built, a real service and somebody between them who keeps cookies, as a browser without scripts does.
const says: Setup = {
  userinfo: { name: 'Nell Farrow', email: 'nell@library.example', email_verified: 'true' },
};
const services: Service[] = [];

afterAll(() => services.forEach((service) => service.close()));

async function aSite() {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const service = await openService({ ...says, path: '/realms/books' }, site);
  services.push(service);
  const settings = {
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: 'untold',
    OIDC_CLIENT_SECRET: service.secret,
  };
  const own = { PORT: String(port), NEXTAUTH_URL: site, UNTOLD_DATA: aFolder(), OIDC_NAME: 'the library' };
  const { address } = await serve({ ...settings, ...own });
  expect(address).toBe(site);
  return visitor(site);
}

/** Somebody at a browser of `site`. */
function visitor(site: string) {
  const cookies = new Map<string, string>();

  async function asks(path: string, init: RequestInit = {}): Promise<Response> {
    const at = new URL(path, site);
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...init.headers, cookie, 'sec-fetch-site': 'same-origin' };
    const response = await fetch(at, { ...init, headers, redirect: 'manual' });
    for (const sent of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(sent) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    return to && new URL(to, at).origin === new URL(site).origin ? asks(new URL(to, at).href) : response;
  }
  return { cookies, asks };
}

const fieldsOf = (form: string) =>
  new URLSearchParams(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Presses the sign-in page's button for the service, and answers where its page leads. */
async function presses({ asks }: ReturnType<typeof visitor>, changed: Record<string, string> = {}) {
  const page = await (await asks('/sign-in?next=/clubs')).text();
  const [form = ''] = /<form[^>]*action="\/api\/auth\/signin\/oidc"[^]*?<\/form>/.exec(page) ?? [];
  expect(form).toContain('Sign in with the library');
  const body = fieldsOf(form);
  for (const [name, value] of Object.entries(changed)) body.set(name, value);
  const answer = await asks('/api/auth/signin/oidc', { method: 'POST', body });
  expect(answer.status).toBe(200);
  const [, to = ''] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  return to.replaceAll('&amp;', '&');
}

test('somebody comes in by a service, with what userinfo says, and arrives where they were going', async () => {
  const here = await aSite();

  const back = await signInAtService(await presses(here), 'nell');
  const arrived = await here.asks(back.href);

  expect(new URL(arrived.url).pathname).toBe('/clubs');
  const account = await (await here.asks('/account')).text();
  expect(account).toContain('value="Nell Farrow"');
  expect([...here.cookies.values()].join()).not.toContain('nell@library.example');

  const other = visitor(new URL(arrived.url).origin);
  const failed = await other.asks(await presses(other, { csrfToken: 'another' }));
  expect(failed.status).toBe(200);
  expect(await failed.text()).toContain('or your browser blocks cookies');
  const denied = await (await other.asks('/api/auth/callback/oidc?error=access_denied')).text();
  expect(denied).toContain('That sign-in didn’t work');
  for (const path of ['session', 'providers', 'csrf', 'signout'])
    expect((await other.asks(`/api/auth/${path}`)).status).toBe(404);
});
