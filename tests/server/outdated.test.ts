import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyOf } from '@/scripts/support/copy';
import { runNode } from '@/scripts/support/run';
import { ask } from '../leaks/asking';
import { byForm, byScript, hiddenFieldsFor } from '../leaks/forms';
import { type Running, serveForAll } from './running';

// A page stands open while Untold is updated: two real builds, and the forms of the one are sent to the other.

type Fields = Record<string, string>;
type Form = { at: string; id: string; hidden: Fields };

const folder = mkdtempSync(path.join(tmpdir(), 'untold-outdated-'));
const forms: Form[] = [];
let server: Running;

beforeAll(async () => {
  const old = await copyOf(process.cwd());
  for (const file of ['lib/accounts/actions.ts', 'components/accounts/SignInForms.tsx']) {
    const source = readFileSync(path.join(old, file), 'utf8');
    writeFileSync(path.join(old, file), source.replace(/\bsignUp\b(?!\.)/g, 'makeAccount'));
  }
  const built = await runNode(old, 'scripts/build.mjs');
  if (built.code !== 0) throw new Error(built.output);
  const before = await serveForAll({ UNTOLD_DATA: folder }, old);
  forms.push(
    await formOf(old, before.port, 'makeAccount', '/sign-up'),
    await formOf(old, before.port, 'signIn', '/sign-in'),
    await formOf(old, before.port, 'chooseComfort', '/clubs'),
  );
  await ends(before);
  server = await serveForAll({ UNTOLD_DATA: folder });
}, 900_000);

afterAll(async () => {
  if (server) await ends(server);
  rmSync(folder, { recursive: true, force: true });
});

const ends = (running: Running) => (running.signal('SIGTERM'), running.ended);

async function formOf(root: string, port: number, action: string, at: string): Promise<Form> {
  const manifest = readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8');
  const { node } = JSON.parse(manifest) as { node: Record<string, { exportedName: string }> };
  const [id = ''] = Object.entries(node).find(([, { exportedName }]) => exportedName === action) ?? [];
  const page = await ask(port, { method: 'GET', path: at, headers: {} });
  return { at, id, hidden: hiddenFieldsFor(id, page.body.toString())! };
}

const words = 'Dear all,\n\nI loved "chapter 9" & </textarea><script>alert(1)</script> más';
const typed = {
  name: words,
  email: 'nell@example.org',
  password: 'a long enough one',
  newPassword: 'another one',
};

const send = (make: typeof byForm, { at, id, hidden }: Form, fields: Fields, headers: Fields = {}) => {
  const asked = make(at, id, hidden, fields);
  return ask(server.port, { ...asked, headers: { ...asked.headers, ...headers } });
};

const shown = (text: string) =>
  [...text.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, value = '']) =>
    value.replace(
      /&(lt|gt|quot|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt'],
    ),
  );

test('each form of the build before is answered by a page of ours, with what was typed but for passwords', async () => {
  for (const form of forms) {
    const answer = await send(byForm, form, typed);
    const page = answer.body.toString();
    expect([form.at, answer.status]).toEqual([form.at, 409]);
    expect(page).toContain('Untold was updated meanwhile. Nothing was saved.');
    expect(shown(page)).toEqual(expect.arrayContaining([words, typed.email]));
    expect(page).not.toMatch(/a long enough one|another one|<script>alert/);
    expect(page).toContain(`<a href="${form.at}">`);
  }
});

test('it says so in the language that is asked for', async () => {
  const answer = await send(byForm, forms[0]!, typed, { 'Accept-Language': 'de-AT' });
  expect(answer.body.toString()).toContain('Untold wurde inzwischen aktualisiert');
});

test('a script of the build before is told so in a way that it knows', async () => {
  for (const form of forms) {
    const { status, headers } = await send(byScript, form, typed);
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
    const answer = await send(byForm, forms[0]!, typed, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.toString()).not.toMatch(/Dear all|nell@example/);
  }
});

test('its way back leads to a page of ours', async () => {
  const [form] = forms;
  for (const at of ['/sign-up?next=/clubs', '/api/auth/signin/oidc', '/nowhere/at/all']) {
    const page = (await send(byForm, { ...form!, at }, typed)).body.toString();
    const [, back] = /<p><a href="([^"]*)">/.exec(page) ?? [];
    expect([at, back]).toEqual([at, at.startsWith('/api/') ? '/' : at]);
  }
});

test('a form of the build itself is taken', async () => {
  const page = await ask(server.port, { method: 'GET', path: '/sign-up', headers: {} });
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  const id = Object.keys(manifest.node).find((one) => manifest.node[one]!.exportedName === 'signUp')!;
  const hidden = hiddenFieldsFor(id, page.body.toString());
  const { status } = await send(
    byForm,
    { at: '/sign-up', id, hidden: hidden! },
    { ...typed, name: 'Nell', next: '/' },
  );
  expect(status).toBeLessThan(400);
});
