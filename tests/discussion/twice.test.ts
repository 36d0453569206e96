import { describe, expect, it } from 'vitest';
import { anEvening, words } from './evening';
import { post, startAThread } from '@/lib/discussion/actions';

const everything = async () => (await import('@/lib/db/everything')).everything;
const plain = { parent: '', quote: '' };

describe('a form that is sent twice', () => {
  const count = async (threadId: string) => (await everything()).post.count({ where: { threadId } });

  it.each([{ script: true }, { script: false }])(
    'makes one post, and other words a second (%o)',
    async (how) => {
      const { people, here, ids } = await anEvening();
      const before = await count(ids.openThread);
      const form = { ...here, ...plain, ...words('Once.'), thread: ids.openThread };

      const [first, again] = [
        await people.behind.send(post, form, how),
        await people.behind.send(post, form, how),
      ];
      const atOnce = { ...form, ...words('At once.') };
      const both = await Promise.all([1, 2, 3].map(() => people.behind.send(post, atOnce, how)));
      const other = await people.behind.send(post, { ...form, source: 'Other words.' }, how);

      expect(again.went).toBe(first.went);
      expect(new Set(both.map(({ went }) => went)).size).toBe(1);
      expect(other.went).not.toBe(first.went);
      expect(await count(ids.openThread)).toBe(before + 3);
    },
  );

  it('by two people makes two posts, for a key is nobody else’s business', async () => {
    const { people, here, ids } = await anEvening();
    const form = { ...here, ...plain, ...words('Hello.'), thread: ids.openThread };

    const [hers, his] = [await people.behind.send(post, form), await people.looker.send(post, form)];

    expect(hers.went).not.toBe(his.went);
  });

  it('starts one thread', async () => {
    const { people, here, bookId } = await anEvening();
    const form = { ...here, ...words('Once.'), title: 'The gate' };

    const both = await Promise.all([1, 2].map(() => people.sealed.send(startAThread, form)));

    expect(new Set(both.map(({ went }) => went)).size).toBe(1);
    expect(await (await everything()).thread.count({ where: { bookId, title: 'The gate' } })).toBe(1);
  });

  it('with another title, mark or thread makes another', async () => {
    const { people, here, ids } = await anEvening();
    const [begun, said] = [
      { ...here, ...words('Once.'), title: 'One gate', mark: '1' },
      { ...here, ...plain, ...words('Once.'), thread: ids.openThread, mark: '1' },
    ];
    const starts = (form: object) => people.behind.send(startAThread, form as typeof begun);
    const posts = (form: object) => people.behind.send(post, form as typeof said);

    const answers = [
      await starts(begun),
      await starts({ ...begun, title: 'Two gates' }),
      await starts({ ...begun, mark: '2' }),
      await posts(said),
      await posts({ ...said, mark: '2' }),
    ];

    expect(new Set(answers.flatMap(({ went }) => went ?? [])).size).toBe(5);
  });
});
