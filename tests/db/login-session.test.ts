import { expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { run, sessionQuery, validSessionWhere } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';

const at = now();
const momentsFrom = (ms: number) => new Date(at.getTime() + ms);

async function insertSession(expiresAt: Date, formerAt: Date | null = null) {
  const id = newId();
  const userId = newId();
  await unguardedDb.user.create({ data: { id: userId, name: 'Kathy', createdAt: at, formerAt } });
  await unguardedDb.session.create({
    data: { id, userId, device: 'a test', createdAt: at, seenAt: at, expiresAt },
  });
  return id;
}

test('a session is valid until it expires, is ended or its owner leaves, in SQL as in Prisma', async () => {
  const valid = await insertSession(momentsFrom(1));
  const expiring = await insertSession(at);
  const expired = await insertSession(momentsFrom(-1));
  const ofFormer = await insertSession(momentsFrom(60_000), at);
  const ended = newId();
  const ids = [valid, expiring, expired, ofFormer, ended];

  const inSql = await Promise.all(ids.map((id) => run(sessionQuery(id, at))));
  const listed = await unguardedDb.session.findMany({
    where: { id: { in: ids }, ...validSessionWhere(at) },
    select: { id: true },
  });

  expect(inSql.map((session) => session?.id ?? null)).toEqual([valid, null, null, null, null]);
  expect(listed).toEqual([{ id: valid }]);
  expect(inSql[0]).toMatchObject({ name: 'Kathy', zone: null, zoneChosen: false, seenAt: at.getTime() });
});
