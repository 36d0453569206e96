import { beforeAll, expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { render } from '@/lib/markdown';
import { idOf } from '@/bench/data/row-ids';
import { load } from '@/bench/data/load';
import { listThreads, loadReader, readOutline, readPostPage } from '../helpers/gate-reads';

const SIZE = { clubs: 2, people: 12, books: 1, posts: 300, longest: 60 };

beforeAll(() => load(SIZE, () => {}));

test('a world has the posts that were asked for, in threads of every length, and six reactions each', async () => {
  const [posts, reactions] = await Promise.all([unguardedDb.post.count(), unguardedDb.reaction.count()]);
  const lengths = (await unguardedDb.post.groupBy({ by: ['threadId'], _count: { _all: true } })).map(
    ({ _count }) => _count._all,
  );

  expect(posts).toBe(300);
  expect(reactions / posts).toBeGreaterThan(4.5);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 60]);
});

test('what is counted is what is there, and what is rendered is what was written', async () => {
  const counted = await unguardedDb.post.groupBy({
    by: ['threadId', 'spoilsThrough'],
    _count: { _all: true },
  });
  const tallies = await unguardedDb.threadTally.findMany({
    select: { threadId: true, spoilsThrough: true, posts: true },
  });
  const keyed = (rows: { threadId: string; spoilsThrough: number }[]) =>
    rows.map(({ threadId, spoilsThrough }) => `${threadId} ${spoilsThrough}`).sort();
  const post = await unguardedDb.post.findFirstOrThrow({
    where: { source: { contains: '||' } },
    include: { versions: true, asides: true },
  });

  expect(keyed(tallies)).toEqual(keyed(counted));
  expect(tallies.reduce((sum, { posts }) => sum + posts, 0)).toBe(300);
  expect(post.versions.map(({ sealed }) => sealed).sort()).toEqual(
    render(post.source, post.spoilsThrough)
      .versions.map(({ sealed }) => sealed)
      .sort(),
  );
  expect(post.asides).toHaveLength(1);
});

test('its people read it through the gate as anybody would', async () => {
  const reader = await loadReader({ userId: idOf('User', 0), club: 'club-0', reading: idOf('Reading', 0) });
  const { lines } = await listThreads(reader!, 1);
  const { posts } = await readPostPage(reader!, lines[0]!.id, 1);

  expect((await readOutline(reader!)).flatMap(({ chapters }) => chapters)).toHaveLength(23);
  expect(posts.filter(({ mine, spoilsThrough }) => !mine && spoilsThrough > reader!.readThrough)).toEqual([]);
  expect(posts[0]?.html).toMatch(/^<p>/);
});
