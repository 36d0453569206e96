import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryWorld } from './generate/generators';
import { sendRequest } from '../helpers/http-client';
import { currentStanding } from './check/hidden-tokens';
import { personId, readingId, type ReadingKey } from './generate/ids';
import { deskTexts, threadPageTexts, expectedPages, aheadSentences } from './check/expected-pages';
import { type OneServer, startOneServer } from './run/server-pair';
import { worldRows } from './generate/rows';
import { decodedBody, tokensInText, tokensInResponse } from './check/token-scan';
import { findCanaries, idFor } from './generate/canaries';
import { type World, buildWorld } from './generate/world';

let server: OneServer;

beforeAll(async () => {
  server = await startOneServer();
});
afterAll(() => server?.stop());

const roomPath = (where: ReadingKey) => `/clubs/here/${readingId(where)}`;
const WORLDS = Number(process.env.LEAK_WORLDS || 15);

test(
  'at every place, under either veil, a page shows what the rule says: no more and no less',
  async () => {
    let shown = 0;
    const property = fc.asyncProperty(arbitraryWorld, async (raw) => {
      // What waits is told there with the names of places, which are simple in this outline.
      const drawn = buildWorld({ ...raw, outline: 'parts' });
      await server.one.line.fill(worldRows(drawn));
      for (const veil of ['marked', 'sealed'])
        for (let place = 0; place <= drawn.chapters; place += 1)
          shown += await checkPlace(drawn, place, veil);
    });
    const { LEAK_SEED, LEAK_PATH: path, LEAK_FIRST } = process.env;
    const drawn = { ...(LEAK_SEED && { seed: Number(LEAK_SEED) }), ...(path && { path }) };
    const settings = { numRuns: WORLDS, endOnFailure: Boolean(LEAK_FIRST), ...drawn };
    await fc.assert(property, settings);
    console.log(`${shown} pages of ${WORLDS} worlds, 0 false shows, 0 false hides`);
  },
  60 * 60_000,
);

async function checkPlace(drawn: World, place: number, veil: string): Promise<number> {
  const { line } = server.one;
  const moved = 'update "Progress" set "readThrough" = $2, veil = $3::"Veil" where "userId" = $1';
  await line.ask(moved, [personId(0), place, veil]);
  // As choosing it does, here in both books: under the Sealed veil nothing ahead is there to have been looked at.
  if (veil === 'sealed') await line.ask('delete from "Look"');
  const standing = await currentStanding(line);
  const expected: Record<string, string[]> = {};
  for (const where of ['here', 'second'] as const)
    expected[`/clubs/here/moderation?reading=${readingId(where)}`] = deskTexts(drawn, standing, veil, where);
  for (const where of ['here', 'second'] as const)
    for (const [name, page] of Object.entries(expectedPages))
      expected[roomPath(where) + name] = page(drawn, standing, veil, where);
  for (const { key, where } of drawn.threads)
    expected[`${roomPath(where)}/t/${idFor(key)}`] = threadPageTexts(drawn, standing, key);
  for (const [path, texts] of Object.entries(expected)) await expectTexts(drawn, path, texts);
  for (const where of ['here', 'second'] as const)
    expect(await aheadSentencesOn(drawn, where)).toEqual(
      veil === 'marked' ? aheadSentences(drawn, standing, where) : [],
    );
  return Object.keys(expected).length + 2;
}

async function expectTexts(drawn: World, path: string, texts: string[]) {
  const sent = [...tokensInResponse(await requestAs(drawn, path))];
  const may = new Set(texts.flatMap(findCanaries));
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

async function aheadSentencesOn(drawn: World, where: ReadingKey): Promise<string[]> {
  const html = decodedBody(await requestAs(drawn, roomPath(where))).toString();
  const lines = html.matchAll(
    /<div class="ahead-line"><span>Chapter (\d+)<\/span><span[^>]*><\/span> <span>([^<]*)<\/span><\/div>/g,
  );
  return [...lines].map(([, chapter, told]) => `${told} · chapter ${chapter}`);
}

const requestAs = ({ standing }: World, path: string) => {
  const cookie = standing === 'nobody' ? '' : server.cookie;
  return sendRequest(server.one.port, {
    method: 'GET',
    path,
    headers: { Cookie: cookie, 'X-Untold-Moment': '1' },
  });
};

test.each([
  ['as it is', (token: string) => token],
  ['percent by percent', (token: string) => [...token].map((one) => `%${hexCode(one)}`).join('')],
  ['as JavaScript escapes', (token: string) => [...token].map((one) => `\\u00${hexCode(one)}`).join('')],
  ['as entities', (token: string) => [...token].map((one) => `&#x${hexCode(one)};`).join('')],
  ['as entities by number', (token: string) => [...token].map((one) => `&#${one.charCodeAt(0)};`).join('')],
  ['in base64', (token: string) => Buffer.from(`behind it ${token} and on`).toString('base64')],
  ['in base64 for addresses', (token: string) => Buffer.from(`?? >> ${token} ~~~`).toString('base64url')],
  ['zipped', (token: string) => gzipSync(`{"x":"${token}"}`).toString('base64')],
  [
    'twice over',
    (token: string) =>
      encodeURIComponent(JSON.stringify([...token].map((one) => `&#x${hexCode(one)};`).join(''))),
  ],
])('a token that was written %s is found', (_how, written) => {
  const token = 'zq0123456789';

  expect([...tokensInText(`<p>x${written(token)}y</p>`)]).toEqual([token]);
});

const hexCode = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
