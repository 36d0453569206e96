import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world } from './arbitrary';
import { ask } from './asking';
import { standingIn } from './hidden';
import { personId, readingId, type Where } from './names';
import { onDesk, onThreadPage, pages, waitingIn } from './pages';
import { type Pair, startPair } from './pair';
import { rowsOf } from './rows';
import { bodyOf, canariesAnyhow, canariesSent } from './sinks';
import { canariesIn, idOf } from './words';
import { type World, worldOf } from './world';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair?.stop());

const room = (where: Where) => `/clubs/here/${readingId(where)}`;
const WORLDS = Number(process.env.LEAK_WORLDS || 15);

test(
  'at every place, under either veil, a page shows what the rule says: no more and no less',
  async () => {
    let shown = 0;
    const property = fc.asyncProperty(world, async (raw) => {
      const drawn = worldOf(raw);
      await pair.one.line.fill(rowsOf(drawn));
      for (const veil of ['marked', 'sealed'])
        for (let place = 0; place <= drawn.chapters; place += 1) shown += await holdsAt(drawn, place, veil);
    });
    const { LEAK_SEED, LEAK_PATH: path, LEAK_FIRST } = process.env;
    const drawn = { ...(LEAK_SEED && { seed: Number(LEAK_SEED) }), ...(path && { path }) };
    const settings = { numRuns: WORLDS, endOnFailure: Boolean(LEAK_FIRST), ...drawn };
    await fc.assert(property, settings);
    console.log(`${shown} pages of ${WORLDS} worlds, 0 false shows, 0 false hides`);
  },
  60 * 60_000,
);

async function holdsAt(drawn: World, place: number, veil: string): Promise<number> {
  const { line } = pair.one;
  const moved = 'update "Progress" set "readThrough" = $2, veil = $3::"Veil" where "userId" = $1';
  await line.ask(moved, [personId(0), place, veil]);
  // As choosing it does, here in both books: under the Sealed veil nothing ahead is there to have been looked at.
  if (veil === 'sealed') await line.ask('delete from "Look"');
  const standing = await standingIn(line);
  const expected: Record<string, string[]> = {};
  for (const where of ['here', 'second'] as const)
    expected[`/clubs/here/moderation?reading=${readingId(where)}`] = onDesk(drawn, standing, veil, where);
  for (const where of ['here', 'second'] as const)
    for (const [name, page] of Object.entries(pages))
      expected[room(where) + name] = page(drawn, standing, veil, where);
  for (const { key, where } of drawn.threads)
    expected[`${room(where)}/t/${idOf(key)}`] = onThreadPage(drawn, standing, key);
  for (const [path, texts] of Object.entries(expected)) await shows(drawn, path, texts);
  for (const where of ['here', 'second'] as const)
    expect(await toldToWait(drawn, where)).toEqual(
      veil === 'marked' ? waitingIn(drawn, standing, where) : [],
    );
  return Object.keys(expected).length + 2;
}

async function shows(drawn: World, path: string, texts: string[]) {
  const sent = [...canariesSent(await askedBy(drawn, path))];
  const may = new Set(texts.flatMap(canariesIn));
  expect({
    path,
    shows: sent.filter((one) => !may.has(one)),
    hides: [...may].filter((one) => !sent.includes(one)),
  }).toEqual({
    path,
    shows: [],
    hides: [],
  });
}

async function toldToWait(drawn: World, where: Where): Promise<string[]> {
  const html = bodyOf(await askedBy(drawn, room(where))).toString();
  return [...html.matchAll(/<li>(\d[^<]* waits? at chapter \d+)<\/li>/g)].map(([, told]) => told!);
}

const askedBy = ({ standing }: World, path: string) => {
  const cookie = standing === 'nobody' ? '' : pair.cookie;
  return ask(pair.one.port, { method: 'GET', path, headers: { Cookie: cookie, 'X-Untold-Moment': '1' } });
};

test.each([
  ['as it is', (token: string) => token],
  ['percent by percent', (token: string) => [...token].map((one) => `%${hex(one)}`).join('')],
  ['as JavaScript escapes', (token: string) => [...token].map((one) => `\\u00${hex(one)}`).join('')],
  ['as entities', (token: string) => [...token].map((one) => `&#x${hex(one)};`).join('')],
  ['as entities by number', (token: string) => [...token].map((one) => `&#${one.charCodeAt(0)};`).join('')],
  ['in base64', (token: string) => Buffer.from(`behind it ${token} and on`).toString('base64')],
  ['in base64 for addresses', (token: string) => Buffer.from(`?? >> ${token} ~~~`).toString('base64url')],
  ['zipped', (token: string) => gzipSync(`{"x":"${token}"}`).toString('base64')],
  [
    'twice over',
    (token: string) =>
      encodeURIComponent(JSON.stringify([...token].map((one) => `&#x${hex(one)};`).join(''))),
  ],
])('a token that was written %s is found', (_how, written) => {
  const token = 'zq0123456789';

  expect([...canariesAnyhow(`<p>x${written(token)}y</p>`)]).toEqual([token]);
});

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
