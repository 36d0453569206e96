import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  firstLineOf,
  type ServerProcess,
  sharedInstallation,
  startSharedServer,
} from '../helpers/server-process';

// Whatever anybody sends, it is never our mistake: no answer is an error of the server.

let server: ServerProcess;
const folder = sharedInstallation();

beforeAll(async () => {
  server = await startSharedServer({ UNTOLD_DATA: folder });
});

afterAll(async () => {
  server.signal('SIGTERM');
  await server.exit;
});

const HEAD = 'Host: localhost\r\nConnection: close\r\n';
const FORM = 'Content-Type: multipart/form-data; boundary=x\r\n';
const TEXT = 'Content-Type: text/plain;charset=UTF-8\r\n';

const manifest = '.next/server/server-reference-manifest.json';
const [ACTION_ID] = Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { node: object }).node);
const ACTION = `Next-Action: ${ACTION_ID}\r\n`;

const getRequest = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${HEAD}${headers}\r\n`;
const postRequest = (headers: string, body: string) =>
  `POST /sign-in HTTP/1.1\r\n${HEAD}${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const formPart = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const routerStateRequest = (tree: string) =>
  getRequest(`/sign-in?_rsc=1`, `RSC: 1\r\nNext-Router-State-Tree: ${tree}\r\n`);

const malformedPaths = {
  'half an escape': getRequest('/%E0%A4%A'),
  'bytes that are no characters': getRequest('/clubs/%ff'),
  'half a pair': getRequest('/clubs/%ED%A0%80'),
  'a NUL': getRequest('/clubs/%00'),
  'a NUL in a question': getRequest('/clubs?q=%00'),
  'half an escape in a question': getRequest('/clubs?q=100%&q=%zz'),
  'two slashes': getRequest('//elsewhere.example'),
  'another site': getRequest('http://elsewhere.example/'),
  'a way out of the folder': getRequest('/_next/static/..%2f..%2fserver/app/page.js'),
  'an image of ourselves': getRequest('/_next/image?url=http://127.0.0.1/&w=64&q=75'),
  'the page for what went wrong': getRequest('/_global-error'),
  'the same, otherwise spelt': getRequest('/%5Fglobal-error/?a=b'),
  'the same, without its frame': getRequest('/_global-error.rsc', 'RSC: 1\r\n'),
  'bytes outside ASCII': Buffer.from(getRequest('/clubs/\u00e9'), 'latin1'),
  'a name without end': getRequest(`/clubs/${'x'.repeat(9000)}`),
  'a number without end': getRequest(`/clubs?page=${'9'.repeat(400)}`),
};

const malformedHeaders = {
  'no host': 'GET / HTTP/1.0\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n',
  'cookies that are none': getRequest('/', 'Cookie: %zz; =; next-auth.session-token=%E0%A4%A\r\n'),
  'a session of nobody': getRequest('/', 'Cookie: next-auth.session-token=a.b.c.d.e\r\n'),
  'a method that we do not have': `PUT / HTTP/1.1\r\n${HEAD}\r\n`,
  'no HTTP at all': 'hello?\r\n\r\n',
  'headers of the framework itself': getRequest(
    '/',
    'x-invoke-status: 500\r\nx-invoke-path: /clubs\r\nx-nextjs-data: 1\r\n',
  ),
  'a router that is nowhere': routerStateRequest('%zz'),
  'a router that is an object': routerStateRequest('{}'),
  'a router that is half a tree': routerStateRequest('%5B%22%22%5D'),
};

const malformedForms = {
  'an empty body': postRequest(FORM, ''),
  'no boundary': postRequest('Content-Type: multipart/form-data\r\n', '--x'),
  'an odd boundary': postRequest('Content-Type: multipart/form-data; boundary="\r\n', '--x'),
  'half a form': postRequest(FORM, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'),
  'an action of nobody': postRequest(FORM, `${formPart('$ACTION_ID_0', '')}--x--\r\n`),
  'an action without its arguments': postRequest(FORM, `${formPart('$ACTION_REF_1', '')}--x--\r\n`),
  'arguments that nobody wrote': postRequest(
    FORM,
    `${formPart('$ACTION_REF_1', '')}${formPart('$ACTION_1:0', '{')}--x--\r\n`,
  ),
  'an unknown action': postRequest('Next-Action: x\r\n', ''),
  'an action without a body': postRequest(`${ACTION}${TEXT}`, ''),
  'an action with half a body': postRequest(`${ACTION}${TEXT}`, '['),
  'an action with a number': postRequest(`${ACTION}${TEXT}`, '3'),
  'an action with no form': postRequest(`${ACTION}${TEXT}`, '["a", {}]'),
  'an action with a reference to nothing': postRequest(`${ACTION}${TEXT}`, '["$F1"]'),
  'an action that reaches for a prototype': postRequest(`${ACTION}${TEXT}`, '["$1:__proto__:x"]'),
  'an action with a number too great': postRequest(`${ACTION}${TEXT}`, `["$n${'9'.repeat(9000)}"]`),
  'an action with half a form': postRequest(`${ACTION}${FORM}`, formPart('0', '["$K1"]')),
  'an action with a form of nothing': postRequest(
    `${ACTION}${FORM}`,
    `${formPart('0', '["$K1","$K1"]')}--x--\r\n`,
  ),
  'an action from another site': postRequest(`${ACTION}${TEXT}Origin: http://elsewhere.example\r\n`, '[]'),
  'an action from nowhere': postRequest(`${ACTION}${TEXT}Origin: null\r\n`, '[]'),
  'an action from what is no site': postRequest(`${ACTION}${TEXT}Origin: ?\r\n`, '[]'),
  'more than anybody writes': postRequest(FORM, `${formPart('a', 'x'.repeat(2_000_000))}--x--\r\n`),
};

describe.each(
  Object.entries({ addresses: malformedPaths, headers: malformedHeaders, forms: malformedForms }),
)('of %s', (_kind, cases) => {
  test.each(Object.entries(cases))('%s', async (_case, request) => {
    expect(await firstLineOf(server.port, request)).toMatch(/^HTTP\/1\.1 [234]\d\d /);
  });
});

test('and after all of that it is well', async () => {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});
