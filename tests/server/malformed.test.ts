import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo, type Running, serveForAll } from './running';

// Whatever anybody sends, it is never our mistake: no answer is an error of the server.

let server: Running;
const folder = mkdtempSync(path.join(tmpdir(), 'untold-malformed-'));

beforeAll(async () => {
  server = await serveForAll({ UNTOLD_DATA: folder });
}, 60_000);

afterAll(async () => {
  server.signal('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

const HEAD = 'Host: localhost\r\nConnection: close\r\n';
const FORM = 'Content-Type: multipart/form-data; boundary=x\r\n';
const TEXT = 'Content-Type: text/plain;charset=UTF-8\r\n';

const manifest = '.next/server/server-reference-manifest.json';
const [anAction] = Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { node: object }).node);
const ACTION = `Next-Action: ${anAction}\r\n`;

const asked = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${HEAD}${headers}\r\n`;
const sent = (headers: string, body: string) =>
  `POST /sign-in HTTP/1.1\r\n${HEAD}${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const where = (tree: string) => asked(`/sign-in?_rsc=1`, `RSC: 1\r\nNext-Router-State-Tree: ${tree}\r\n`);

const addresses = {
  'half an escape': asked('/%E0%A4%A'),
  'bytes that are no characters': asked('/clubs/%ff'),
  'half a pair': asked('/clubs/%ED%A0%80'),
  'a NUL': asked('/clubs/%00'),
  'a NUL in a question': asked('/clubs?q=%00'),
  'half an escape in a question': asked('/clubs?q=100%&q=%zz'),
  'two slashes': asked('//elsewhere.example'),
  'another site': asked('http://elsewhere.example/'),
  'a way out of the folder': asked('/_next/static/..%2f..%2fserver/app/page.js'),
  'an image of ourselves': asked('/_next/image?url=http://127.0.0.1/&w=64&q=75'),
  'the page for what went wrong': asked('/_global-error'),
  'the same, otherwise spelt': asked('/%5Fglobal-error/?a=b'),
  'the same, without its frame': asked('/_global-error.rsc', 'RSC: 1\r\n'),
  'bytes outside ASCII': Buffer.from(asked('/clubs/\u00e9'), 'latin1'),
  'a name without end': asked(`/clubs/${'x'.repeat(9000)}`),
  'a number without end': asked(`/clubs?page=${'9'.repeat(400)}`),
};

const headers = {
  'no host': 'GET / HTTP/1.0\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n',
  'cookies that are none': asked('/', 'Cookie: %zz; =; next-auth.session-token=%E0%A4%A\r\n'),
  'a session of nobody': asked('/', 'Cookie: next-auth.session-token=a.b.c.d.e\r\n'),
  'a method that we do not have': `PUT / HTTP/1.1\r\n${HEAD}\r\n`,
  'no HTTP at all': 'hello?\r\n\r\n',
  'headers of the framework itself': asked(
    '/',
    'x-invoke-status: 500\r\nx-invoke-path: /clubs\r\nx-nextjs-data: 1\r\n',
  ),
  'a router that is nowhere': where('%zz'),
  'a router that is an object': where('{}'),
  'a router that is half a tree': where('%5B%22%22%5D'),
};

const forms = {
  'an empty body': sent(FORM, ''),
  'no boundary': sent('Content-Type: multipart/form-data\r\n', '--x'),
  'an odd boundary': sent('Content-Type: multipart/form-data; boundary="\r\n', '--x'),
  'half a form': sent(FORM, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'),
  'an action of nobody': sent(FORM, `${field('$ACTION_ID_0', '')}--x--\r\n`),
  'an action without its arguments': sent(FORM, `${field('$ACTION_REF_1', '')}--x--\r\n`),
  'arguments that nobody wrote': sent(
    FORM,
    `${field('$ACTION_REF_1', '')}${field('$ACTION_1:0', '{')}--x--\r\n`,
  ),
  'an unknown action': sent('Next-Action: x\r\n', ''),
  'an action without a body': sent(`${ACTION}${TEXT}`, ''),
  'an action with half a body': sent(`${ACTION}${TEXT}`, '['),
  'an action with a number': sent(`${ACTION}${TEXT}`, '3'),
  'an action with no form': sent(`${ACTION}${TEXT}`, '["a", {}]'),
  'an action with a reference to nothing': sent(`${ACTION}${TEXT}`, '["$F1"]'),
  'an action that reaches for a prototype': sent(`${ACTION}${TEXT}`, '["$1:__proto__:x"]'),
  'an action with a number too great': sent(`${ACTION}${TEXT}`, `["$n${'9'.repeat(9000)}"]`),
  'an action with half a form': sent(`${ACTION}${FORM}`, field('0', '["$K1"]')),
  'an action with a form of nothing': sent(`${ACTION}${FORM}`, `${field('0', '["$K1","$K1"]')}--x--\r\n`),
  'an action from another site': sent(`${ACTION}${TEXT}Origin: http://elsewhere.example\r\n`, '[]'),
  'an action from nowhere': sent(`${ACTION}${TEXT}Origin: null\r\n`, '[]'),
  'an action from what is no site': sent(`${ACTION}${TEXT}Origin: ?\r\n`, '[]'),
  'more than anybody writes': sent(FORM, `${field('a', 'x'.repeat(2_000_000))}--x--\r\n`),
};

describe.each(Object.entries({ addresses, headers, forms }))('of %s', (_kind, cases) => {
  test.each(Object.entries(cases))('%s', async (_case, request) => {
    expect(await answerTo(server.port, request)).toMatch(/^HTTP\/1\.1 [234]\d\d /);
  });
});

test('and after all of that it is well', async () => {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});
