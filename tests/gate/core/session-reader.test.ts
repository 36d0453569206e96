import { expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { gateFixture } from '../../helpers/gate';
import { loadNamedReader, loadReader } from '../../helpers/gate-reads';

const MINUTE = 60_000;

async function insertSession(userId: string, lasts: number) {
  const id = newId();
  const at = now();
  const expiresAt = new Date(at.getTime() + lasts);
  await unguardedDb.session.create({
    data: { id, userId, device: 'a test', createdAt: at, seenAt: at, expiresAt },
  });
  return id;
}

test('a reader is found by an open session of theirs as by who they are', async () => {
  const { addMember, here } = await gateFixture();
  const userId = await addMember('Kathy', { at: 3, veil: 'sealed', role: 'moderator' });
  const session = await insertSession(userId, MINUTE);

  const bySession = await loadReader({ session, ...here });

  expect(bySession).toMatchObject({ userId, readThrough: 3, veil: 'sealed', role: 'moderator' });
  expect(bySession).toEqual(await loadReader({ userId, ...here }));
  expect((await loadNamedReader({ session, ...here }))?.reader).toEqual(bySession);
});

test('nobody is found by a session that ended, was closed or never was', async () => {
  const { addMember, here } = await gateFixture();
  const userId = await addMember('Kathy');
  const ended = await insertSession(userId, -1);
  const closed = await insertSession(userId, MINUTE);
  await unguardedDb.session.delete({ where: { id: closed } });

  for (const session of [ended, closed, newId()]) {
    expect(await loadReader({ session, ...here })).toBeNull();
    expect(await loadNamedReader({ session, ...here })).toBeNull();
  }
});

test('nobody is found by a session of somebody who has left', async () => {
  const { addMember, here } = await gateFixture();
  const userId = await addMember('Kathy');
  const session = await insertSession(userId, MINUTE);
  await unguardedDb.user.update({ where: { id: userId }, data: { formerAt: now() } });

  expect(await loadReader({ session, ...here })).toBeNull();
});

test('nobody is found by the session of somebody who does not belong to the club', async () => {
  const house = await gateFixture();
  const other = await gateFixture();
  const session = await insertSession(await other.addMember('Tommy'), MINUTE);

  expect(await loadReader({ session, ...house.here })).toBeNull();
  expect(await loadReader({ session, ...other.here })).not.toBeNull();
});
