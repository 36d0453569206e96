import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { insertThread } from '../helpers/rows';

/** The guarded database as somebody holds it who has talked the compiler out of its types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const untypedDb = db as any;

beforeAll(async () => {
  await insertThread({ title: 'What are they for?' });
});

describe('the guarded database refuses', () => {
  const text = { contains: 'donation' };
  const ways: [string, () => Promise<unknown>][] = [
    ['a gated table', () => untypedDb.post.findMany()],
    ['a count of a gated table', () => untypedDb.post.count()],
    ['writing to a gated table', () => untypedDb.post.updateMany({ data: { spoilsThrough: 0 } })],
    ['an include', () => untypedDb.user.findMany({ include: { posts: true } })],
    ['a select', () => untypedDb.user.findMany({ select: { posts: { select: { source: true } } } })],
    [
      'a nested include',
      () => untypedDb.membership.findMany({ include: { club: { include: { threads: true } } } }),
    ],
    ['a table gated through its post', () => untypedDb.user.findMany({ include: { reactions: true } })],
    ['the titles of chapters', () => untypedDb.chapter.findMany({ include: { headings: true } })],
    ['a chosen count', () => untypedDb.user.findMany({ include: { _count: { select: { posts: true } } } })],
    ['a count of everything', () => untypedDb.user.findMany({ include: { _count: true } })],
    ['a filter', () => untypedDb.user.findMany({ where: { posts: { some: { source: text } } } })],
    ['a filter inside NOT', () => untypedDb.user.findMany({ where: { NOT: { threads: { none: {} } } } })],
    ['a filter inside OR', () => untypedDb.user.findMany({ where: { OR: [{ posts: { some: {} } }] } })],
    ['an order', () => untypedDb.user.findMany({ orderBy: { posts: { _count: 'desc' } } })],
    ['a nested write', () => untypedDb.club.updateMany({ data: { posts: { deleteMany: {} } } })],
    ['a nested creation', () => untypedDb.user.create({ data: { posts: { create: {} } } })],
    ['the chain from a row', () => untypedDb.club.findFirst().threads()],
    ['raw SQL', () => untypedDb.$queryRaw`select source from "Post"`],
    ['raw SQL from a string', () => untypedDb.$queryRawUnsafe('select source from "Post"')],
    ['raw execution', () => untypedDb.$executeRaw`delete from "Post"`],
    ['raw execution from a string', () => untypedDb.$executeRawUnsafe('delete from "Post"')],
    ['a transaction’s client', () => untypedDb.$transaction((tx: typeof untypedDb) => tx.post.findMany())],
    [
      'raw SQL in a transaction',
      () => untypedDb.$transaction((tx: typeof untypedDb) => tx.$queryRaw`select 1`),
    ],
    ['a batch of queries', async () => untypedDb.$transaction([untypedDb.thread.findMany()])],
  ];

  test.each(ways)('%s', async (_way, read) => {
    await expect(async () => await read()).rejects.toThrow(/gate/);
  });

  test('and nothing was written by the attempts', async () => {
    expect(await unguardedDb.post.count()).toBe(1);
  });

  test('without repeating what was asked', async () => {
    const error = await untypedDb.user
      .findMany({ where: { posts: { some: { source: text } } } })
      .catch(String);
    expect(error).not.toMatch(/donation|source/);
  });
});

describe('the guarded database answers', () => {
  test('what is not bound to a book', async () => {
    expect(await db.user.count()).toBe(1);
    expect(await db.membership.findMany({ include: { user: true, club: true } })).toHaveLength(1);
    expect(
      await db.book.findFirst({ select: { title: true, parts: { select: { label: true } } } }),
    ).toBeTruthy();
  });

  test('in a transaction, all or nothing', async () => {
    const renamed = db.$transaction(async (tx) => {
      await tx.user.updateMany({ data: { name: 'Somebody else' } });
      throw new Error('on second thoughts');
    });
    await expect(renamed).rejects.toThrow('on second thoughts');
    expect(await db.user.count({ where: { name: 'Somebody else' } })).toBe(0);
  });
});
