import { afterAll, expect, test } from 'vitest';
import { freePort } from '@/scripts/support/temporary-postgres';
import {
  startProvider,
  signInAtProvider,
  type TestProvider,
  type ProviderSetup,
} from '../helpers/oidc-provider';
import { createInstallation, startServer } from '../helpers/server-process';

// What was built, a real service and somebody between them who keeps cookies, as a browser without scripts does.
const setup: ProviderSetup = {
  userinfo: { name: 'Nell Farrow', email: 'nell@library.example', email_verified: 'true' },
};
const services: TestProvider[] = [];

afterAll(() => services.forEach((service) => service.close()));

async function startSite() {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const service = await startProvider({ ...setup, path: '/realms/books' }, site);
  services.push(service);
  const settings = {
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: 'untold',
    OIDC_CLIENT_SECRET: service.secret,
  };
  const own = {
    PORT: String(port),
    NEXTAUTH_URL: site,
    UNTOLD_DATA: createInstallation(),
    OIDC_NAME: 'the library',
  };
  const { address } = await startServer({ ...settings, ...own });
  expect(address).toBe(site);
  return createVisitor(site);
}

/** Somebody at a browser of `site`. */
function createVisitor(site: string) {
  const cookies = new Map<string, string>();

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const at = new URL(path, site);
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...init.headers, cookie, 'sec-fetch-site': 'same-origin' };
    const response = await fetch(at, { ...init, headers, redirect: 'manual' });
    for (const sent of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(sent) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    return to && new URL(to, at).origin === new URL(site).origin ? request(new URL(to, at).href) : response;
  }
  return { cookies, request };
}

const hiddenFieldsOf = (form: string) =>
  new URLSearchParams(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Presses the sign-in page's button for the service, and answers where its page leads. */
async function pressButton(
  { request }: ReturnType<typeof createVisitor>,
  changed: Record<string, string> = {},
) {
  const page = await (await request('/sign-in?next=/clubs')).text();
  const [form = ''] = /<form[^>]*action="\/api\/auth\/signin\/oidc"[^]*?<\/form>/.exec(page) ?? [];
  expect(form).toContain('Sign in with the library');
  const body = hiddenFieldsOf(form);
  for (const [name, value] of Object.entries(changed)) body.set(name, value);
  const answer = await request('/api/auth/signin/oidc', { method: 'POST', body });
  expect(answer.status).toBe(200);
  const [, to = ''] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  return to.replaceAll('&amp;', '&');
}

test('somebody comes in by a service, with what userinfo says, and arrives where they were going', async () => {
  const here = await startSite();

  const back = await signInAtProvider(await pressButton(here), 'nell');
  const arrived = await here.request(back.href);

  expect(new URL(arrived.url).pathname).toBe('/clubs');
  const account = await (await here.request('/account')).text();
  expect(account).toContain('value="Nell Farrow"');
  expect([...here.cookies.values()].join()).not.toContain('nell@library.example');

  const other = createVisitor(new URL(arrived.url).origin);
  const failed = await other.request(await pressButton(other, { csrfToken: 'another' }));
  expect(failed.status).toBe(200);
  expect(await failed.text()).toContain('or your browser blocks cookies');
  const denied = await (await other.request('/api/auth/callback/oidc?error=access_denied')).text();
  expect(denied).toContain('That sign-in didn’t work');
  for (const path of ['session', 'providers', 'csrf', 'signout'])
    expect((await other.request(`/api/auth/${path}`)).status).toBe(404);
});
