import { describe, expect, it, test } from 'vitest';
import { aPostOfHers } from './edited';
import { anEvening, words } from './evening';
import { everythingSaid } from './said';
import { post, saveEdit, startAThread } from '@/lib/discussion/actions';

const everything = async () => (await import('@/lib/db/everything')).everything;
const plain = { parent: '', quote: '' };

const stored = async (id: string) => (await everything()).post.findUniqueOrThrow({ where: { id } });

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

test('a thread refuses a title that is covered in part, with what was typed', async () => {
  const { ruth, here } = await aPostOfHers();
  const begun = { ...here, ...words('The boat.'), title: 'The boat ||sinks||' };

  const refused = await ruth.send(startAThread, begun);

  expect(refused.errors.title).toMatch(/^You can’t hide part of a title\./);
  expect(refused.typed.title).toBe('The boat ||sinks||');
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

  expect(sent.message).toBe('This thread is locked. What you wrote is still here, so you can copy it.');
  expect(sent).toMatchObject({ went: null, typed: { source: long } });
});
