import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything } from '@/lib/db/everything';
import { hindsightOf, postOf, postsOf, type Reader } from '@/lib/gate';
import { threadOf, threadsOf, waitingFor, whatMovesOpen } from '@/lib/gate';
import { aHouse } from './house';
import { deed, does, visible, type Said, type Talk } from './talk';

const evening = fc.array(deed, { minLength: 6, maxLength: 16 });
const places = [0, 1, 2, 3, 4, 5];

test('whatever is written, marked, edited, removed and restored, each reader gets what the rule names, and no more', async () => {
  await fc.assert(
    fc.asyncProperty(evening, async (deeds) => {
      const house = await aHouse();
      const cast = [
        await house.reads('Ruth', { at: 5 }),
        await house.reads('Tommy', { at: 3 }),
        await house.reads('Kathy', { at: 1 }),
      ];
      const norma = await house.reads('Norma');
      const talk: Talk = [];

      for (const act of deeds) {
        const { is, was } = await does(talk, cast, act);
        expect(is, JSON.stringify(act)).toEqual(was);
      }

      await tallied(talk);
      for (const readThrough of places)
        for (const veil of ['marked', 'sealed'] as const) {
          await everything.progress.updateMany({
            where: { userId: norma.userId },
            data: { readThrough, veil },
          });
          await told(talk, await house.again(norma));
        }
      for (const reader of cast) await told(talk, reader);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

/** The tallies are what a count of everything would say. */
async function tallied(talk: Talk) {
  const threadIds = [...new Set(talk.map(({ threadId }) => threadId))];
  const rows = await everything.threadTally.findMany({
    where: { threadId: { in: threadIds }, posts: { gt: 0 } },
  });
  const counted = rows.map(({ threadId, spoilsThrough, posts }) => `${threadId} ${spoilsThrough} ${posts}`);
  const standing = talk.filter(({ removed }) => !removed);
  const keys = new Set(standing.map(({ threadId, mark }) => `${threadId} ${mark}`));
  const recount = (key: string) =>
    standing.filter(({ threadId, mark }) => `${threadId} ${mark}` === key).length;
  expect(counted.sort()).toEqual([...keys].map((key) => `${key} ${recount(key)}`).sort());
}

async function told(talk: Talk, reader: Reader) {
  const answers: unknown[] = [];
  const open = talk.filter((said) => visible(said, reader));
  const waits = talk.filter((said) => !visible(said, reader) && !said.removed);
  const threads = talk.filter(({ title }) => title);

  const page = await threadsOf(reader, 1);
  const { waiting, covers } = await waitingFor(reader);
  answers.push(page, waiting, covers, await hindsightOf(reader, 1));
  expect(ids(page.lines, 'id')).toEqual(ids(threads.filter(standsOpen(reader)), 'threadId'));
  const shown = reader.veil === 'marked' ? waits : [];
  expect(covers.map(({ id, place }) => `${place} ${id}`)).toEqual(
    shown
      .filter(({ title }) => title)
      .map(({ threadId, mark }) => `${mark} ${threadId}`)
      .sort(),
  );
  const removed = threads.filter((thread) => thread.removed).map(({ threadId }) => threadId);
  const counted = countedByPlace(shown.filter(({ threadId }) => !removed.includes(threadId)));
  expect(waiting.map(({ place, posts }) => [place, posts])).toEqual(counted);
  const opens = whatMovesOpen(reader, waiting);
  expect(opens && [...opens]).toEqual(reader.veil === 'marked' ? sums(counted) : null);

  for (const thread of threads) answers.push(await toldOfThread(talk, reader, thread));
  for (const said of waits) expect(await postOf(reader, said.id)).toBeNull();
  const handed = JSON.stringify(answers);
  for (const said of talk) {
    const reached = visible(said, reader) && !said.removed;
    expect(handed.includes(`${said.words}<`), said.words).toBe(reached);
    if (said.title) expect(handed.includes(`"${said.title}"`)).toBe(reached);
  }
  // One's own name need not stand beside one's own words, when their thread was raised above them.
  const others = (await names(talk)).filter(([, id]) => id !== reader.userId);
  for (const [name, authorId] of others)
    expect(handed.includes(`"${name}"`)).toBe(open.some(({ author }) => author === authorId));
}

async function toldOfThread(talk: Talk, reader: Reader, thread: Said) {
  const { threadId, mark } = thread;
  const found = await threadOf(reader, threadId);
  if (found?.kind !== 'open' || !visible(thread, reader)) {
    const covered = reader.veil === 'marked' && !thread.removed;
    expect(found).toEqual(covered ? { kind: 'covered', id: threadId, place: mark } : null);
    // Nothing is asked for its posts then, and nothing of somebody else's would come.
    return found;
  }
  const own = talk.filter((said) => said.threadId === threadId);
  const { posts, count } = await postsOf(reader, threadId, 1);
  const { waiting } = found.ahead;
  const waits = own.filter((said) => !visible(said, reader) && !said.removed);
  expect(posts.map(({ id }) => id)).toEqual(inOrder(own.filter((said) => visible(said, reader))));
  expect(count).toBe(posts.length);
  expect(waiting.map(({ place, posts: number }) => [place, number])).toEqual(
    countedByPlace(reader.veil === 'marked' ? waits : []),
  );
  return [found, posts, waiting];
}

const standsOpen = (reader: Reader) => (said: Said) => visible(said, reader) && !said.removed;
const ids = <K extends string>(rows: Record<K, string>[], key: K) => rows.map((row) => row[key]).sort();
// Said one after the other, so in the order of the model.
const inOrder = (said: Said[]) => said.map(({ id }) => id);

const countedByPlace = (said: Said[]) =>
  places
    .map((place) => [place, said.filter(({ mark }) => mark === place).length] as const)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => [place, count]);

const sums = (counts: number[][]) => {
  let sum = 0;
  return counts.map(([place, count]) => [place, (sum += count!)]);
};

async function names(talk: Talk) {
  const authors = [...new Set(talk.map(({ author }) => author))];
  const rows = await everything.user.findMany({ where: { id: { in: authors } } });
  return rows.map(({ name, id }) => [name, id] as const);
}
