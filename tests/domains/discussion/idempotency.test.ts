import { describe, expect, it } from 'vitest';
import { permissionFixture, postDraft } from '../../permissions/fixture';
import { createReplyAction, createThreadAction } from '@/lib/discussion/actions';

const loadDatabase = async () => (await import('@/lib/db/unguarded')).unguardedDb;
const NO_REFERENCES = { parent: '', quote: '' };

describe('a form that is sent twice', () => {
  const count = async (threadId: string) => (await loadDatabase()).post.count({ where: { threadId } });

  it.each([{ script: true }, { script: false }])(
    'makes one post, and other words a second (%o)',
    async (how) => {
      const { people, here, ids } = await permissionFixture();
      const before = await count(ids.openThread);
      const form = { ...here, ...NO_REFERENCES, ...postDraft('Once.'), thread: ids.openThread };

      const first = await people.behind.send(createReplyAction, form, how);
      const again = await people.behind.send(createReplyAction, form, how);
      const atOnce = { ...form, ...postDraft('At once.') };
      const both = await Promise.all([1, 2, 3].map(() => people.behind.send(createReplyAction, atOnce, how)));
      const other = await people.behind.send(createReplyAction, { ...form, source: 'Other words.' }, how);

      expect(again.went).toBe(first.went);
      expect(new Set(both.map(({ went }) => went)).size).toBe(1);
      expect(other.went).not.toBe(first.went);
      expect(await count(ids.openThread)).toBe(before + 3);
    },
  );

  it('by two people makes two posts, for a key is nobody else’s business', async () => {
    const { people, here, ids } = await permissionFixture();
    const form = { ...here, ...NO_REFERENCES, ...postDraft('Hello.'), thread: ids.openThread };

    const hers = await people.behind.send(createReplyAction, form);
    const his = await people.looker.send(createReplyAction, form);

    expect(hers.went).not.toBe(his.went);
  });

  it('starts one thread', async () => {
    const { people, here, bookId } = await permissionFixture();
    const form = { ...here, ...postDraft('Once.'), title: 'The gate' };

    const both = await Promise.all([1, 2].map(() => people.sealed.send(createThreadAction, form)));

    expect(new Set(both.map(({ went }) => went)).size).toBe(1);
    expect(await (await loadDatabase()).thread.count({ where: { bookId, title: 'The gate' } })).toBe(1);
  });

  it('with another title, mark or thread makes another', async () => {
    const { people, here, ids } = await permissionFixture();
    const begun = { ...here, ...postDraft('Once.'), title: 'One gate', mark: '1' };
    const said = { ...here, ...NO_REFERENCES, ...postDraft('Once.'), thread: ids.openThread, mark: '1' };
    const starts = (form: object) => people.behind.send(createThreadAction, form as typeof begun);
    const posts = (form: object) => people.behind.send(createReplyAction, form as typeof said);

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
