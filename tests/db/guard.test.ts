import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { everything } from '@/lib/db/everything';
import { aThread } from '../support/rows';

/** The guarded database as somebody holds it who has talked the compiler out of its types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const forced = db as any;

beforeAll(async () => {
  await aThread({ title: 'What are they for?' });
});

describe('the guarded database refuses', () => {
  const text = { contains: 'donation' };
  const ways: [string, () => Promise<unknown>][] = [
    ['a gated table', () => forced.post.findMany()],
    ['a count of a gated table', () => forced.post.count()],
    ['writing to a gated table', () => forced.post.updateMany({ data: { spoilsThrough: 0 } })],
    ['an include', () => forced.user.findMany({ include: { posts: true } })],
    ['a select', () => forced.user.findMany({ select: { posts: { select: { source: true } } } })],
    [
      'a nested include',
      () => forced.membership.findMany({ include: { club: { include: { threads: true } } } }),
    ],
    ['a table gated through its post', () => forced.user.findMany({ include: { reactions: true } })],
    ['the titles of chapters', () => forced.chapter.findMany({ include: { headings: true } })],
    ['a chosen count', () => forced.user.findMany({ include: { _count: { select: { posts: true } } } })],
    ['a count of everything', () => forced.user.findMany({ include: { _count: true } })],
    ['a filter', () => forced.user.findMany({ where: { posts: { some: { source: text } } } })],
    ['a filter inside NOT', () => forced.user.findMany({ where: { NOT: { threads: { none: {} } } } })],
    ['a filter inside OR', () => forced.user.findMany({ where: { OR: [{ posts: { some: {} } }] } })],
    ['an order', () => forced.user.findMany({ orderBy: { posts: { _count: 'desc' } } })],
    ['a nested write', () => forced.club.updateMany({ data: { posts: { deleteMany: {} } } })],
    ['a nested creation', () => forced.user.create({ data: { posts: { create: {} } } })],
    ['the chain from a row', () => forced.club.findFirst().threads()],
    ['raw SQL', () => forced.$queryRaw`select source from "Post"`],
    ['raw SQL from a string', () => forced.$queryRawUnsafe('select source from "Post"')],
    ['raw execution', () => forced.$executeRaw`delete from "Post"`],
    ['raw execution from a string', () => forced.$executeRawUnsafe('delete from "Post"')],
    ['a transaction’s client', () => forced.$transaction((tx: typeof forced) => tx.post.findMany())],
    ['raw SQL in a transaction', () => forced.$transaction((tx: typeof forced) => tx.$queryRaw`select 1`)],
    ['a batch of queries', async () => forced.$transaction([forced.thread.findMany()])],
  ];

  test.each(ways)('%s', async (_way, read) => {
    await expect(async () => await read()).rejects.toThrow(/gate/);
  });

  test('and nothing was written by the attempts', async () => {
    expect(await everything.post.count()).toBe(1);
  });

  test('without repeating what was asked', async () => {
    const error = await forced.user.findMany({ where: { posts: { some: { source: text } } } }).catch(String);
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
