import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { queryRows } from '@/lib/db/query';
import { unguardedDb, sql } from '@/lib/db/unguarded';
import {
  hiddenSql,
  hiddenWhere,
  openedBy,
  openedBySql,
  visibleSql,
  visibleWhere,
} from '@/lib/gate/core/visibility';
import { gateFixture, withState, postThread } from '../../helpers/gate';
import { isPromised } from '../../helpers/visibility-oracle';
import { insertPost } from '../../helpers/rows';
import { loadReader } from '../../helpers/gate-reads';

const itemState = fc.record({
  mark: fc.nat(5),
  own: fc.boolean(),
  looked: fc.boolean(),
  elsewhere: fc.boolean(),
});

test('the rule as a Prisma where, the rule as SQL and the promise agree over every mark, author, place and look', async () => {
  const house = await gateFixture();
  const other = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const here = await postThread(tommy, 'Hello.', 0);
  const there = await postThread(await other.readerAt('Kathy', { at: 5 }), 'Hello.', 0);

  await fc.assert(
    fc.asyncProperty(
      fc.nat(5),
      fc.array(itemState, { minLength: 1, maxLength: 12 }),
      async (place, items) => {
        await unguardedDb.post.deleteMany({ where: { opening: false } });
        const rows = await Promise.all(
          items.map(async (one) => {
            const house_ = one.elsewhere ? other : house;
            const { bookId, clubId, readingId } = house_;
            const id = await insertPost({
              bookId,
              clubId,
              readingId,
              spoilsThrough: one.mark,
              authorId: one.own ? ruth.userId : tommy.userId,
              threadId: one.elsewhere ? there.threadId : here.threadId,
            });
            return { ...one, id };
          }),
        );
        const looks = rows.filter(({ looked }) => looked).map(({ id }) => id);
        const reader = withState(ruth, { readThrough: place, looks });

        const queried = await unguardedDb.post.findMany({
          where: { AND: [visibleWhere(reader), { opening: false }] },
        });
        const closed = await unguardedDb.post.findMany({
          where: { AND: [hiddenWhere(reader), { opening: false }] },
        });

        const byHand = await queryRows<{ id: string; open: boolean; closed: boolean; openedBy: string }>(sql`
        select p.id, ${visibleSql(reader, 'p')} as open, ${hiddenSql(reader, 'p')} as closed,
          ${openedBySql(reader, 'p')} as "openedBy"
        from "Post" p where not p.opening order by p.id`);

        const expected = rows.filter((row) => !row.elsewhere && isPromised(row, place)).map(({ id }) => id);
        const within = rows.filter(({ elsewhere }) => !elsewhere).map(({ id }) => id);
        expect(queried.map(({ id }) => id).sort()).toEqual([...expected].sort());
        const found = (which: 'open' | 'closed') => byHand.filter((row) => row[which]).map(({ id }) => id);
        const reasons = rows.map(({ id, mark, looked }) => [
          id,
          mark <= place ? 'place' : looked ? 'look' : 'own',
        ]);
        const reasonsById = new Map(reasons as [string, string][]);
        for (const row of queried) expect(openedBy(reader, row)).toBe(reasonsById.get(row.id));
        for (const row of byHand.filter(({ open }) => open))
          expect(row.openedBy).toBe(reasonsById.get(row.id));
        expect(found('open')).toEqual([...expected].sort());
        expect(found('closed')).toEqual(closed.map(({ id }) => id).sort());
        expect([...queried, ...closed].map(({ id }) => id).sort()).toEqual([...within].sort());
      },
    ),
    { numRuns: 60 },
  );
});

test('nobody but an active member is a reader, and each is where their bookmark is', async () => {
  const house = await gateFixture();

  const ruth = await house.readerAt('Ruth', { at: 3, veil: 'sealed' });
  const asked = await house.findReader(await house.addMember('Tommy', { standing: 'asked' }));
  const removed = await house.findReader(await house.addMember('Laura', { standing: 'removed' }));
  const stranger = await house.findReader(newId());

  expect(ruth).toMatchObject({ readThrough: 3, veil: 'sealed', lastPlace: 5, looks: [] });
  expect([asked, removed, stranger]).toEqual([null, null, null]);
});

test('a member without a bookmark has read nothing, under the Marked veil', async () => {
  const house = await gateFixture();
  const userId = await house.addMember('Ruth', { at: 4 });

  await unguardedDb.progress.deleteMany({ where: { userId } });

  expect(await house.reload(userId)).toMatchObject({ readThrough: 0, veil: 'marked' });
});

test('who is removed is nobody at the next question, and malformed addresses are nobody’s', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth');

  await unguardedDb.membership.updateMany({
    where: { userId: ruth.userId },
    data: { standing: 'removed', since: now() },
  });

  expect(await house.findReader(ruth.userId)).toBeNull();
  expect(await loadReader({ userId: ruth.userId, club: 'x\0', reading: house.readingId })).toBeNull();
  expect(await loadReader({ userId: ruth.userId, club: house.here.club, reading: 'nonsense' })).toBeNull();
});
