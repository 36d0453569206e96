import { describe, expect, it, test } from 'vitest';
import { editedPostFixture } from '../../permissions/edited-post';
import { permissionFixture, postDraft } from '../../permissions/fixture';
import { snapshotRows } from '../../permissions/row-snapshot';
import { createReplyAction, editPostAction, createThreadAction } from '@/lib/discussion/actions';

const loadDatabase = async () => (await import('@/lib/db/unguarded')).unguardedDb;
const NO_REFERENCES = { parent: '', quote: '' };

const storedPost = async (id: string) => (await loadDatabase()).post.findUniqueOrThrow({ where: { id } });

describe('a post that is nothing but a spoiler', () => {
  const hollow = /^All of this is a spoiler\./;

  it('is refused beside its words, which stay, and so are a thread and an edit', async () => {
    const { ruth, here, ids, form } = await editedPostFixture();
    const all = { ...here, ...postDraft('||It is empty.||{7}'), mark: '3' };
    const before = await snapshotRows();

    const answers = [
      await ruth.send(createReplyAction, { ...all, ...NO_REFERENCES, thread: ids.openThread }),
      await ruth.send(createThreadAction, { ...all, title: 'The boat' }),
      await ruth.send(editPostAction, { ...form, source: all.source }),
    ];

    for (const sent of answers) {
      expect(sent.fieldErrors).toEqual({ source: expect.stringMatching(hollow) });
      expect(sent).toMatchObject({ went: null, values: { source: all.source } });
    }
    expect(await snapshotRows()).toEqual(before);
  });

  it('is taken where the whole post waits as long', async () => {
    const { ruth, here, ids } = await editedPostFixture();

    const all = { ...here, ...NO_REFERENCES, ...postDraft('||It is empty.||{7}'), mark: '7' };
    const sent = await ruth.send(createReplyAction, { ...all, thread: ids.openThread });

    expect(sent.went).toContain(ids.openThread);
  });
});

test('a thread refuses a title that is covered in part, with what was typed', async () => {
  const { ruth, here } = await editedPostFixture();
  const begun = { ...here, ...postDraft('The boat.'), title: 'The boat ||sinks||' };

  const refused = await ruth.send(createThreadAction, begun);

  expect(refused.fieldErrors.title).toMatch(/^You can’t hide part of a title\./);
  expect(refused.values.title).toBe('The boat ||sinks||');
});

describe('an edit that takes a cover off', () => {
  it.each([
    ['goes', 'The boat. It is empty.'],
    ['opens sooner', 'The boat. ||It is empty.||{4}'],
    ['says something else', 'The boat. It is empty. ||Or is it?||{7}'],
  ])('asks for the tick where the aside %s, and is saved with it', async (_, source) => {
    const { ruth, id, form } = await editedPostFixture();

    const asked = await ruth.send(editPostAction, { ...form, source });
    const between = await storedPost(id);
    const saved = await ruth.send(editPostAction, { ...form, source, uncovers: 'on' });

    expect(asked.fieldErrors.uncovers).toMatch(/Tick the box if that’s what you want\.$/);
    expect(asked.values.source).toBe(source);
    expect(between).toMatchObject({ revision: 1, source: 'The boat. ||It is empty.||{7}' });
    expect(saved.went).toContain(`#p-${id}`);
    const log = { itemId: id, verb: 'lower' as const, spoilsThrough: 9 };
    expect(await (await loadDatabase()).moderationAction.count({ where: log })).toBe(1);
  });
});

test('of two edits of one post the second gets both texts, and is saved from there', async () => {
  const { ruth, id, form } = await editedPostFixture('One.');

  await ruth.send(editPostAction, { ...form, source: 'Two.' });
  const second = await ruth.send(editPostAction, { ...form, source: 'Three.' });
  const third = await ruth.send(editPostAction, {
    ...form,
    source: 'Two. Three.',
    revision: String(second.extra.conflict!.revision),
  });

  expect(second.formError).toMatch(/Nothing is lost/);
  expect(second).toMatchObject({ went: null, values: { source: 'Three.' } });
  expect(second.extra).toEqual({ conflict: { source: 'Two.', revision: 2 } });
  expect(third.went).toContain(`#p-${id}`);
  expect(await storedPost(id)).toMatchObject({ source: 'Two. Three.', revision: 3 });
});

test('a thread that was locked meanwhile keeps the words for whoever wrote them', async () => {
  const { people, here, ids } = await permissionFixture();
  const long = 'A thought that took an evening. '.repeat(100).trim();

  const sent = await people.behind.send(createReplyAction, {
    ...here,
    ...NO_REFERENCES,
    ...postDraft(long),
    thread: ids.lockedThread,
  });

  expect(sent.formError).toBe('This thread is locked. What you wrote is still here, so you can copy it.');
  expect(sent).toMatchObject({ went: null, values: { source: long } });
});
