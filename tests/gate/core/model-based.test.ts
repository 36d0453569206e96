import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { readHindsight, type Reader } from '@/lib/gate';
import { postsOpenedByMove } from '@/lib/gate';
import { gateFixture, readPost } from '../../helpers/gate';
import { modelAction, runAction, isVisible, type ModelPost, type Model } from './model';
import { listThreads, readAhead, readPostPage, readThread } from '../../helpers/gate-reads';

const actionSequence = fc.array(modelAction, { minLength: 6, maxLength: 16 });
const places = [0, 1, 2, 3, 4, 5];

test('whatever is written, marked, edited, removed and restored, each reader gets what the rule names, and no more', async () => {
  await fc.assert(
    fc.asyncProperty(actionSequence, async (deeds) => {
      const house = await gateFixture();
      const cast = [
        await house.readerAt('Ruth', { at: 5 }),
        await house.readerAt('Tommy', { at: 3 }),
        await house.readerAt('Kathy', { at: 1 }),
      ];
      const norma = await house.readerAt('Norma');
      const talk: Model = [];

      for (const act of deeds) {
        const { is, was } = await runAction(talk, cast, act);
        expect(is, JSON.stringify(act)).toEqual(was);
      }

      await storedTallies(talk);
      for (const readThrough of places)
        for (const veil of ['marked', 'sealed'] as const) {
          await unguardedDb.progress.updateMany({
            where: { userId: norma.userId },
            data: { readThrough, veil },
          });
          await compareReader(talk, await house.reload(norma));
        }
      for (const reader of cast) await compareReader(talk, reader);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

/** The tallies are what a count of everything would say. */
async function storedTallies(talk: Model) {
  const threadIds = [...new Set(talk.map(({ threadId }) => threadId))];
  const rows = await unguardedDb.threadTally.findMany({
    where: { threadId: { in: threadIds }, posts: { gt: 0 } },
  });
  const counted = rows.map(({ threadId, spoilsThrough, posts }) => `${threadId} ${spoilsThrough} ${posts}`);
  const standing = talk.filter(({ removed }) => !removed);
  const keys = new Set(standing.map(({ threadId, mark }) => `${threadId} ${mark}`));
  const recount = (key: string) =>
    standing.filter(({ threadId, mark }) => `${threadId} ${mark}` === key).length;
  expect(counted.sort()).toEqual([...keys].map((key) => `${key} ${recount(key)}`).sort());
}

async function compareReader(talk: Model, reader: Reader) {
  const answers: unknown[] = [];
  const open = talk.filter((said) => isVisible(said, reader));
  const waits = talk.filter((said) => !isVisible(said, reader) && !said.removed);
  const threads = talk.filter(({ title }) => title);

  const page = await listThreads(reader, 1);
  const { waiting, covers } = await readAhead(reader);
  answers.push(page, waiting, covers, await readHindsight(reader, 1));
  expect(sortedIds(page.lines, 'id')).toEqual(sortedIds(threads.filter(isReadable(reader)), 'threadId'));
  const shown = reader.veil === 'marked' ? waits : [];
  expect(covers.map(({ id, place }) => `${place} ${id}`)).toEqual(
    shown
      .filter(({ title }) => title)
      .map(({ threadId, mark }) => `${mark} ${threadId}`)
      .sort(),
  );
  const removed = threads.filter((thread) => thread.removed).map(({ threadId }) => threadId);
  const counted = countByPlace(shown.filter(({ threadId }) => !removed.includes(threadId)));
  expect(waiting.map(({ place, posts }) => [place, posts])).toEqual(counted);
  const opens = postsOpenedByMove(reader, waiting);
  expect(opens && [...opens]).toEqual(reader.veil === 'marked' ? runningSums(counted) : null);

  for (const thread of threads) answers.push(await compareThread(talk, reader, thread));
  for (const said of waits) expect(await readPost(reader, said.id)).toBeNull();
  const handed = JSON.stringify(answers);
  for (const said of talk) {
    const reached = isVisible(said, reader) && !said.removed;
    expect(handed.includes(`${said.words}<`), said.words).toBe(reached);
    if (said.title) expect(handed.includes(`"${said.title}"`)).toBe(reached);
  }
  // One's own name need not stand beside one's own words, when their thread was raised above them.
  const others = (await authorNames(talk)).filter(([, id]) => id !== reader.userId);
  for (const [name, authorId] of others)
    expect(handed.includes(`"${name}"`)).toBe(open.some(({ author }) => author === authorId));
}

async function compareThread(talk: Model, reader: Reader, thread: ModelPost) {
  const { threadId, mark } = thread;
  const found = await readThread(reader, threadId);
  if (found?.kind !== 'open' || !isVisible(thread, reader)) {
    const covered = reader.veil === 'marked' && !thread.removed;
    expect(found).toEqual(covered ? { kind: 'covered', id: threadId, place: mark } : null);
    // Nothing is asked for its posts then, and nothing of somebody else's would come.
    return found;
  }
  const own = talk.filter((said) => said.threadId === threadId);
  const { posts, count } = await readPostPage(reader, threadId, 1);
  const { waiting } = found.ahead;
  const waits = own.filter((said) => !isVisible(said, reader) && !said.removed);
  expect(posts.map(({ id }) => id)).toEqual(idsOf(own.filter((said) => isVisible(said, reader))));
  expect(count).toBe(posts.length);
  expect(waiting.map(({ place, posts: number }) => [place, number])).toEqual(
    countByPlace(reader.veil === 'marked' ? waits : []),
  );
  return [found, posts, waiting];
}

const isReadable = (reader: Reader) => (said: ModelPost) => isVisible(said, reader) && !said.removed;
const sortedIds = <K extends string>(rows: Record<K, string>[], key: K) => rows.map((row) => row[key]).sort();
// Said one after the other, so in the order of the model.
const idsOf = (said: ModelPost[]) => said.map(({ id }) => id);

const countByPlace = (said: ModelPost[]) =>
  places
    .map((place) => [place, said.filter(({ mark }) => mark === place).length] as const)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => [place, count]);

const runningSums = (counts: number[][]) => {
  let sum = 0;
  return counts.map(([place, count]) => [place, (sum += count!)]);
};

async function authorNames(talk: Model) {
  const authors = [...new Set(talk.map(({ author }) => author))];
  const rows = await unguardedDb.user.findMany({ where: { id: { in: authors } } });
  return rows.map(({ name, id }) => [name, id] as const);
}
