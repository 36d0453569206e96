import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { everything, rowsOf, sql } from '@/lib/db/everything';
import { closedIn, closedTo, isOpenTo, openIn, openTo } from '@/lib/gate/rule';
import { aPost } from '../support/rows';
import { aHouse, asIf, begins } from './house';

type Item = { mark: number; own: boolean; looked: boolean; elsewhere: boolean };

const item = fc.record({
  mark: fc.nat(5),
  own: fc.boolean(),
  looked: fc.boolean(),
  elsewhere: fc.boolean(),
});

/** The promise, said once more and in other words. */
const promised = (place: number, { mark, own, looked, elsewhere }: Item) =>
  !elsewhere && (mark <= place || own || looked);

test('the rule for a row, for a query, for a statement by hand and the promise agree over every mark, author, place and look', async () => {
  const [house, other] = [await aHouse(), await aHouse()];
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 5 })];
  const here = await begins(tommy, 'Hello.', 0);
  const there = await begins(await other.reads('Kathy', { at: 5 }), 'Hello.', 0);

  await fc.assert(
    fc.asyncProperty(fc.nat(5), fc.array(item, { minLength: 1, maxLength: 12 }), async (place, items) => {
      await everything.post.deleteMany({ where: { opening: false } });
      const rows = await Promise.all(
        items.map(async (one) => {
          const house_ = one.elsewhere ? other : house;
          const { bookId, clubId, readingId } = house_;
          const id = await aPost({
            ...{ bookId, clubId, readingId, spoilsThrough: one.mark },
            authorId: one.own ? ruth.userId : tommy.userId,
            threadId: one.elsewhere ? there.threadId : here.threadId,
          });
          return { ...one, id };
        }),
      );
      const looks = rows.filter(({ looked }) => looked).map(({ id }) => id);
      const reader = asIf(ruth, { readThrough: place, looks });

      const posts = await everything.post.findMany({ where: { opening: false } });
      const queried = await everything.post.findMany({
        where: { AND: [openTo(reader), { opening: false }] },
      });
      const closed = await everything.post.findMany({
        where: { AND: [closedTo(reader), { opening: false }] },
      });

      const byHand = await rowsOf<{ id: string; open: boolean; closed: boolean }>(sql`
        select p.id, ${openIn(reader, 'p')} as open, ${closedIn(reader, 'p')} as closed
        from "Post" p where not p.opening order by p.id`);

      const expected = rows.filter((row) => promised(place, row)).map(({ id }) => id);
      const within = rows.filter(({ elsewhere }) => !elsewhere).map(({ id }) => id);
      expect(
        posts
          .filter((post) => isOpenTo(reader, post))
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...expected].sort());
      expect(queried.map(({ id }) => id).sort()).toEqual([...expected].sort());
      const found = (which: 'open' | 'closed') => byHand.filter((row) => row[which]).map(({ id }) => id);
      expect(found('open')).toEqual([...expected].sort());
      expect(found('closed')).toEqual(closed.map(({ id }) => id).sort());
      expect([...queried, ...closed].map(({ id }) => id).sort()).toEqual([...within].sort());
    }),
    { numRuns: 60 },
  );
});

test('nobody but an active member is a reader, and each is where their bookmark is', async () => {
  const house = await aHouse();

  const ruth = await house.reads('Ruth', { at: 3, veil: 'sealed' });
  const asked = await house.admitted(await house.enter('Tommy', { standing: 'asked' }));
  const removed = await house.admitted(await house.enter('Laura', { standing: 'removed' }));
  const stranger = await house.admitted(newId());

  expect(ruth).toMatchObject({ readThrough: 3, veil: 'sealed', lastPlace: 5, looks: [] });
  expect([asked, removed, stranger]).toEqual([null, null, null]);
});

test('a member without a bookmark has read nothing, under the Marked veil', async () => {
  const house = await aHouse();
  const userId = await house.enter('Ruth', { at: 4 });

  await everything.progress.deleteMany({ where: { userId } });

  expect(await house.again(userId)).toMatchObject({ readThrough: 0, veil: 'marked' });
});

test('who is removed is nobody at the next question, and malformed addresses are nobody’s', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth');

  await everything.membership.updateMany({
    where: { userId: ruth.userId },
    data: { standing: 'removed', since: now() },
  });

  expect(await house.admitted(ruth.userId)).toBeNull();
  const { readerOf } = await import('@/lib/gate');
  expect(await readerOf({ userId: ruth.userId, club: 'x\0', reading: house.readingId })).toBeNull();
  expect(await readerOf({ userId: ruth.userId, club: house.here.club, reading: 'nonsense' })).toBeNull();
});
