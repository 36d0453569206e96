import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world } from './arbitrary';
import { ask } from './asking';
import { standingIn } from './hidden';
import { inReadingRoom, onThreadPage } from './model';
import { personId, readingId } from './names';
import { type Pair, startPair } from './pair';
import { rowsOf } from './rows';
import { canariesSent } from './sinks';
import { idOf } from './words';
import { type World, worldOf } from './world';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair?.stop());

const room = `/clubs/here/${readingId()}`;

test(
  'at every place, under either veil, a page shows what the rule says: no more and no less',
  async () => {
    let pages = 0;
    const property = fc.asyncProperty(world, async (raw) => {
      const drawn = worldOf(raw);
      await pair.one.line.fill(rowsOf(drawn));
      for (const veil of ['marked', 'sealed'])
        for (let place = 0; place <= drawn.chapters; place += 1) pages += await holdsAt(drawn, place, veil);
    });
    await fc.assert(property, { numRuns: Number(process.env.LEAK_WORLDS || 20) });
    console.log(`${pages} pages, 0 false shows, 0 false hides`);
  },
  60 * 60_000,
);

async function holdsAt(drawn: World, place: number, veil: string): Promise<number> {
  const { line } = pair.one;
  const moved = 'update "Progress" set "readThrough" = $2, veil = $3::"Veil" where "userId" = $1';
  await line.ask(moved, [personId(0), place, veil]);
  const standing = await standingIn(line);
  expect(await shownAt(room)).toEqual([...inReadingRoom(drawn, standing)].sort());
  for (const { key } of drawn.threads)
    expect(await shownAt(`${room}/t/${idOf(key)}`)).toEqual([...onThreadPage(drawn, standing, key)].sort());
  return 1 + drawn.threads.length;
}

async function shownAt(path: string): Promise<string[]> {
  const asked = { method: 'GET', path, headers: { Cookie: pair.cookie, 'X-Untold-Moment': '1' } };
  const answer = await ask(pair.one.port, asked);
  return [...canariesSent(answer)].sort();
}
