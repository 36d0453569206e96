import { describe, expect, it, test } from 'vitest';
import { anEvening, says, words } from './evening';
import { everythingSaid } from './said';
import { post, saveEdit, startAThread, tendOwnPost, tendPost } from '@/lib/discussion/actions';

const everything = async () => (await import('@/lib/db/everything')).everything;
const plain = { parent: '', quote: '' };

const stored = async (id: string) => (await everything()).post.findUniqueOrThrow({ where: { id } });

/** Ruth, who has finished, has written of chapter 3 in the open thread, and hidden something until 7. */
async function aPostOfHers(source = 'The boat. ||It is empty.||{7}') {
  const evening = await anEvening();
  const ruth = evening.people.author;
  const id = await says(ruth, evening.here, evening.ids.openThread, source, 3);
  const form = { ...evening.here, thread: evening.ids.openThread, post: id, revision: '1', mark: '3' };
  return { ...evening, ruth, id, form };
}

describe('a post that is nothing but a spoiler', () => {
  const hollow = /^All of this is a spoiler\./;

  it('is refused beside its words, which stay, and so are a thread and an edit', async () => {
    const { ruth, here, ids, form } = await aPostOfHers();
    const all = { ...here, ...words('||It is empty.||{7}'), mark: '3' };
    const before = await everythingSaid();

    const answers = [
      await ruth.send(post, { ...all, ...plain, thread: ids.openThread }),
      await ruth.send(startAThread, { ...all, title: 'The boat' }),
      await ruth.send(saveEdit, { ...form, source: all.source }),
    ];

    for (const sent of answers) {
      expect(sent.errors).toEqual({ source: expect.stringMatching(hollow) });
      expect(sent).toMatchObject({ went: null, typed: { source: all.source } });
    }
    expect(await everythingSaid()).toEqual(before);
  });

  it('is taken where the whole post waits as long', async () => {
    const { ruth, here, ids } = await aPostOfHers();

    const all = { ...here, ...plain, ...words('||It is empty.||{7}'), mark: '7' };
    const sent = await ruth.send(post, { ...all, thread: ids.openThread });

    expect(sent.went).toContain(ids.openThread);
  });
});

describe('an edit that takes a cover off', () => {
  it.each([
    ['goes', 'The boat. It is empty.'],
    ['opens sooner', 'The boat. ||It is empty.||{4}'],
    ['says something else', 'The boat. It is empty. ||Or is it?||{7}'],
  ])('asks for the tick where the aside %s, and is saved with it', async (_, source) => {
    const { ruth, id, form } = await aPostOfHers();

    const asked = await ruth.send(saveEdit, { ...form, source });
    const between = await stored(id);
    const saved = await ruth.send(saveEdit, { ...form, source, uncovers: 'on' });

    expect(asked.errors.uncovers).toMatch(/Tick the box if you mean it\.$/);
    expect(asked.typed.source).toBe(source);
    expect(between).toMatchObject({ revision: 1, source: 'The boat. ||It is empty.||{7}' });
    expect(saved.went).toContain(`#p-${id}`);
    const log = { itemId: id, verb: 'lower' as const, spoilsThrough: 9 };
    expect(await (await everything()).moderationAction.count({ where: log })).toBe(1);
  });
});

test('of two edits of one post the second gets both texts, and is saved from there', async () => {
  const { ruth, id, form } = await aPostOfHers('One.');

  await ruth.send(saveEdit, { ...form, source: 'Two.' });
  const second = await ruth.send(saveEdit, { ...form, source: 'Three.' });
  const third = await ruth.send(saveEdit, {
    ...form,
    source: 'Two. Three.',
    revision: second.other.revision!,
  });

  expect(second.message).toMatch(/Nothing is lost/);
  expect(second).toMatchObject({ went: null, typed: { source: 'Three.' } });
  expect(second.other).toEqual({ source: 'Two.', revision: '2' });
  expect(third.went).toContain(`#p-${id}`);
  expect(await stored(id)).toMatchObject({ source: 'Two. Three.', revision: 3 });
});

test('a thread that was locked meanwhile keeps the words for whoever wrote them', async () => {
  const { people, here, ids } = await anEvening();
  const long = 'A thought that took an evening. '.repeat(100).trim();

  const sent = await people.behind.send(post, {
    ...here,
    ...plain,
    ...words(long),
    thread: ids.lockedThread,
  });

  expect(sent.message).toBe('This thread is locked. Your words are still here for you to copy.');
  expect(sent).toMatchObject({ went: null, typed: { source: long } });
});

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
});

describe('a number that no page offers', () => {
  const sentences = /^[A-Z].*\.$/;
  const odd = [
    '9',
    '10',
    '9999',
    '10000',
    '-1',
    '1.5',
    '1e1',
    '0x7',
    '',
    ' ',
    '3000000000',
    '9007199254740991',
  ];

  it.each(odd)('as a mark (%j) is a place of the book or a sentence', async (mark) => {
    const { ruth, here, ids, id, form } = await aPostOfHers();
    const bram = { ...here, thread: ids.openThread, post: id, deed: 'mark', mark };

    const answers = [
      await ruth.send(post, { ...here, ...plain, ...words('Hm.'), thread: ids.openThread, mark }),
      await ruth.send(startAThread, { ...here, ...words('Hm.'), title: 'Hm', mark }),
      await ruth.send(saveEdit, { ...form, source: 'Hm. ||It is empty.||{7}', mark }),
      await ruth.send(tendOwnPost, bram),
      await ruth.send(tendPost, { ...bram, reason: 'So.' }),
    ];

    for (const sent of answers)
      expect(sent.went ?? sent.message ?? Object.values(sent.errors)[0]).toMatch(/^\/clubs\/|^[A-Z].*\.$/);
    const marks = await (
      await everything()
    ).post.findMany({ where: { readingId: here.reading, source: 'Hm.' } });
    expect(marks.every(({ spoilsThrough }) => spoilsThrough > 1 && spoilsThrough <= 9)).toBe(true);
  });

  it.each(odd)('as a revision (%j) is a conflict or a sentence', async (revision) => {
    const { ruth, form } = await aPostOfHers();

    const sent = await ruth.send(saveEdit, { ...form, source: 'Hm. ||It is empty.||{7}', revision });

    expect(sent.message).toMatch(sentences);
    expect(sent.went).toBeNull();
  });
});
