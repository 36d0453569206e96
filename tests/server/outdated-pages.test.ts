import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTree } from '@/scripts/support/copy-tree';
import { runNode } from '@/scripts/support/run-process';
import { sendRequest } from '../helpers/http-client';
import { formRequest, scriptRequest, hiddenFields } from '../helpers/action-requests';
import { type ServerProcess, startSharedServer } from '../helpers/server-process';

// A page stands open while Untold is updated: two real builds, and the forms of the one are sent to the other.

type Fields = Record<string, string>;
type Form = { at: string; id: string; hidden: Fields };

const folder = mkdtempSync(path.join(tmpdir(), 'untold-outdated-'));
const forms: Form[] = [];
let server: ServerProcess;

beforeAll(async () => {
  const old = await copyTree(process.cwd());
  for (const file of ['lib/accounts/actions.ts', 'components/accounts/SignInForms.tsx']) {
    const source = readFileSync(path.join(old, file), 'utf8');
    writeFileSync(path.join(old, file), source.replace(/\bsignUp\b(?!\.)/g, 'makeAccount'));
  }
  const built = await runNode(old, 'scripts/build.mjs');
  if (built.code !== 0) throw new Error(built.output);
  const before = await startSharedServer({ UNTOLD_DATA: folder }, old);
  forms.push(
    await loadForm(old, before.port, 'makeAccount', '/sign-up'),
    await loadForm(old, before.port, 'signInAction', '/sign-in'),
    await loadForm(old, before.port, 'choosePreferencesAction', '/clubs'),
  );
  await stopServer(before);
  server = await startSharedServer({ UNTOLD_DATA: folder });
}, 900_000);

afterAll(async () => {
  if (server) await stopServer(server);
  rmSync(folder, { recursive: true, force: true });
});

const stopServer = (running: ServerProcess) => (running.signal('SIGTERM'), running.exit);

async function loadForm(root: string, port: number, action: string, at: string): Promise<Form> {
  const manifest = readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8');
  const { node } = JSON.parse(manifest) as { node: Record<string, { exportedName: string }> };
  const [id = ''] = Object.entries(node).find(([, { exportedName }]) => exportedName === action) ?? [];
  const page = await sendRequest(port, { method: 'GET', path: at, headers: {} });
  return { at, id, hidden: hiddenFields(id, page.body.toString())! };
}

const TEXT = 'Dear all,\n\nI loved "chapter 9" & </textarea><script>alert(1)</script> más';
const typedFields = {
  name: TEXT,
  email: 'nell@example.org',
  password: 'a long enough one',
  newPassword: 'another one',
};

const submitForm = (
  make: typeof formRequest,
  { at, id, hidden }: Form,
  fields: Fields,
  headers: Fields = {},
) => {
  const asked = make(at, id, hidden, fields);
  return sendRequest(server.port, { ...asked, headers: { ...asked.headers, ...headers } });
};

const textareaTexts = (text: string) =>
  [...text.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, value = '']) =>
    value.replace(
      /&(lt|gt|quot|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt'],
    ),
  );

test('each form of the build before is answered by a page of ours, with what was typed but for passwords', async () => {
  for (const form of forms) {
    const answer = await submitForm(formRequest, form, typedFields);
    const page = answer.body.toString();
    expect([form.at, answer.status]).toEqual([form.at, 409]);
    expect(page).toContain('Untold has been updated since you opened that page, so nothing was saved.');
    expect(textareaTexts(page)).toEqual(expect.arrayContaining([TEXT, typedFields.email]));
    expect(page).not.toMatch(/a long enough one|another one|<script>alert/);
    expect(page).toContain(`<a href="${form.at}">`);
  }
});

test('it says so in the language that is asked for', async () => {
  const answer = await submitForm(formRequest, forms[0]!, typedFields, { 'Accept-Language': 'de-AT' });
  expect(answer.body.toString()).toContain('Untold wurde aktualisiert, seit du diese Seite geöffnet hast');
});

test('a script of the build before is told so in a way that it knows', async () => {
  for (const form of forms) {
    const { status, headers } = await submitForm(scriptRequest, form, typedFields);
    expect([status, headers]).toEqual([409, expect.arrayContaining(['x-nextjs-action-not-found: 1'])]);
  }
});

test('a form that another site sends shows nothing of what stands in it', async () => {
  const foreign: Fields[] = [
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    const answer = await submitForm(formRequest, forms[0]!, typedFields, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.toString()).not.toMatch(/Dear all|nell@example/);
  }
});

test('its way back leads to a page of ours', async () => {
  const [form] = forms;
  for (const at of ['/sign-up?next=/clubs', '/api/auth/signin/oidc', '/nowhere/at/all']) {
    const page = (await submitForm(formRequest, { ...form!, at }, typedFields)).body.toString();
    const [, back] = /<p><a href="([^"]*)">/.exec(page) ?? [];
    expect([at, back]).toEqual([at, at.startsWith('/api/') ? '/' : at]);
  }
});

test('a form of the build itself is taken', async () => {
  const page = await sendRequest(server.port, { method: 'GET', path: '/sign-up', headers: {} });
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  const id = Object.keys(manifest.node).find((one) => manifest.node[one]!.exportedName === 'signUpAction')!;
  const hidden = hiddenFields(id, page.body.toString());
  const { status } = await submitForm(
    formRequest,
    { at: '/sign-up', id, hidden: hidden! },
    { ...typedFields, name: 'Nell', next: '/' },
  );
  expect(status).toBeLessThan(400);
});
