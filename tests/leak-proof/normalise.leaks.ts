import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { normaliseResponse, orderHead } from './check/normalise';
import { canonicalPayload } from './check/rsc-payload';
import { SECRET } from './run/server-settings';
import { tokensInText } from './check/token-scan';
import { canaryText } from './generate/canaries';

const id = 'Au0rwc57tYQj91xSEWtNA';
const session = await encode({ token: { sub: randomUUID(), sid: randomUUID() }, secret: SECRET });
const headers = [
  'Date: Fri, 20 Nov 2026 22:01:41 GMT',
  `Set-Cookie: next-auth.session-token=${session}; Path=/`,
  `Set-Cookie: untold-device=${'n'.repeat(43)}.${'p'.repeat(43)}; Path=/`,
];
const flightScript = (payload: string) =>
  `<script nonce="AAAAAAAAAAAAAAAAAAAAAA==">self.__next_f.push([1,${JSON.stringify(payload)}])</script>`;
const body = `${flightScript('1:"a"\n2:')}x<p>${flightScript('"b"\n0:["$2"]')}</p>["$","$Le","${id}v",{"children":"$Lf"}] [\\"$\\",\\"$L11\\",\\"${id}m\\",{\\"children\\":[`;
const text = [...headers, body].join('\n');

const normalisedText = (wire: string) => {
  const lines = wire.split('\n');
  const told = normaliseResponse({
    status: 200,
    headers: lines.slice(0, 3),
    body: Buffer.from(lines.slice(3).join('\n')),
  });
  return [...told.headers, told.body.toString()].join('\n');
};

test('what comes from the clock and from encryption is put aside, and nothing but that', () => {
  expect(normalisedText(text)).not.toMatch(/2026|Au0rwc/);
  expect(normalisedText(text)).not.toContain(session.slice(60, 200));
  expect(normalisedText(text)).toMatch(/untold-device=n{43}\.…; Path/);
  expect(normalisedText(text)).toMatch(/x<p><\/p>[^]*\n0:\["\$1"\]\n1:"b"\n+~:"a"\n$/);
  const others = normalisedText(
    text.replaceAll('$L', '$M').replace('Date', 'Last').replace('session-token', 'token'),
  );
  expect(others).toMatch(/2026[^]*Au0rwc/);
  expect(others).toContain(session);
});

test('what was ready first may come first, and nothing else may change places', () => {
  const one = '0:["$L1","$2"]\n1:I[5,["$3"],"A"]\n3:"c"\n2:T5,$L\n"x';
  const other = '3:I[5,["$1"],"A"]\n2:T5,$L\n"x1:"c"\n0:["$L3","$2"]\n';

  expect(canonicalPayload(other)).toBe(canonicalPayload(`${one}`.replace(/("c"\n)(2:T5,[^]{5})$/, '$1$2')));
  expect(canonicalPayload(one.replace('"$L1","$2"', '"$2","$L1"'))).not.toBe(canonicalPayload(one));
  expect(canonicalPayload(one.replace('"c"', '"d"'))).not.toBe(canonicalPayload(one));
});

test('a tag of the head may stand anywhere, and what it says may not change', () => {
  const early = '<head><title>Room</title><meta name="a" content="b"/></head><p>Words</p>';
  const late = '<head><meta name="a" content="b"/></head><p>Words</p><title>Room</title>';

  expect(orderHead(late)).toBe(orderHead(early));
  expect(orderHead(late.replace('Room', 'Rooms'))).not.toBe(orderHead(early));
  expect(orderHead(late.replace('Words', 'Word'))).not.toBe(orderHead(early));
  expect(orderHead(late.replace('<title>Room</title>', ''))).not.toBe(orderHead(early));
});

test('styles may be announced before they are named, and no other file may', () => {
  const styles = '/_next/static/chunks/0bfj3brltr8j1.css';
  const named = `<link rel="stylesheet" href="${styles}" data-precedence="next"/><p>Words</p>`;
  const announce = (file: string) =>
    `<link rel="preload" href="${file}" as="style" nonce="lzXx4K2QwWEPZOdCNo3nFg=="/>`;

  expect(orderHead(announce(styles) + named)).toBe(orderHead(named));
  for (const other of [
    '/_next/static/chunks/other.css',
    '/_next/static/chunks/0bfj3brltr8j1.css?post',
    '/covers/1.css',
  ])
    expect(orderHead(announce(other) + named)).not.toBe(orderHead(named));
});

test('wherever a token is written into an answer, it is still there afterwards', () => {
  const [token] = tokensInText(canaryText('anything', 0));
  const places = fc.nat(text.length);
  fc.assert(
    fc.property(places, (at) => {
      const written = text.slice(0, at) + token + text.slice(at);
      expect(tokensInText(normalisedText(written)).has(token!)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
