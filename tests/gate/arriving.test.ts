import { expect, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { arrive, readerOf } from '@/lib/gate';
import { aHouse } from './house';

const minute = 60_000;

async function aSessionOf(userId: string, lasts: number) {
  const [id, at] = [newId(), now()];
  const expiresAt = new Date(at.getTime() + lasts);
  await everything.session.create({
    data: { id, userId, device: 'a test', createdAt: at, seenAt: at, expiresAt },
  });
  return id;
}

test('a reader is found by an open session of theirs as by who they are', async () => {
  const { enter, here } = await aHouse();
  const userId = await enter('Kathy', { at: 3, veil: 'sealed', role: 'moderator' });
  const session = await aSessionOf(userId, minute);

  const bySession = await readerOf({ session, ...here });

  expect(bySession).toMatchObject({ userId, readThrough: 3, veil: 'sealed', role: 'moderator' });
  expect(bySession).toEqual(await readerOf({ userId, ...here }));
  expect((await arrive({ session, ...here }))?.reader).toEqual(bySession);
});

test('nobody is found by a session that ended, was closed or never was', async () => {
  const { enter, here } = await aHouse();
  const userId = await enter('Kathy');
  const [ended, closed] = [await aSessionOf(userId, -1), await aSessionOf(userId, minute)];
  await everything.session.delete({ where: { id: closed } });

  for (const session of [ended, closed, newId()]) {
    expect(await readerOf({ session, ...here })).toBeNull();
    expect(await arrive({ session, ...here })).toBeNull();
  }
});

test('nobody is found by a session of somebody who has left', async () => {
  const { enter, here } = await aHouse();
  const userId = await enter('Kathy');
  const session = await aSessionOf(userId, minute);
  await everything.user.update({ where: { id: userId }, data: { formerAt: now() } });

  expect(await readerOf({ session, ...here })).toBeNull();
});

test('nobody is found by the session of somebody who does not belong to the club', async () => {
  const [house, other] = [await aHouse(), await aHouse()];
  const session = await aSessionOf(await other.enter('Tommy'), minute);

  expect(await readerOf({ session, ...house.here })).toBeNull();
  expect(await readerOf({ session, ...other.here })).not.toBeNull();
});
