import { expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  createReply,
  createThread,
  editPost,
  previewThread,
  type Reader,
  type WatchedChoice,
} from '@/lib/gate';
import { gateFixture, postDraft, postThread, readPost, storedMark, withState } from '../../helpers/gate';

const term = (bookId: string, phrase: string, spoilsThrough: number, clubId: string | null = null) =>
  unguardedDb.term.create({ data: { id: newId(), bookId, clubId, phrase, spoilsThrough } });

async function house() {
  const fixture = await gateFixture();
  await term(fixture.bookId, 'deferral', 3);
  await term(fixture.bookId, 'deferrals', 3);
  await term(fixture.bookId, 'soul', 5);
  await term(fixture.bookId, 'Norfolk', 2, fixture.clubId);
  const ruth = await fixture.readerAt('Ruth', { at: 4 });
  const kathy = await fixture.readerAt('Kathy', { at: 2 });
  return { ...fixture, ruth, kathy };
}

type Words = { mark?: number; choice?: WatchedChoice | null; title?: string };

const start = (reader: Reader, source: string, { mark = 1, choice, title = 'A thread' }: Words = {}) =>
  createThread(reader, { ...postDraft(source, mark), title, watchedChoice: choice });

const watchedIn = (result: unknown) =>
  (result as { watched?: { phrase: string }[] }).watched?.map(({ phrase }) => phrase) ?? [];

test('Ruth marks a post below her place and is told what readers meet later, of the book and of her club', async () => {
  const { ruth } = await house();
  const posts = await unguardedDb.post.count();

  const told = await start(ruth, 'Two deferrals in Norfolk. A soul.');

  expect(told).toMatchObject({
    refused: 'watched',
    isStuck: false,
    watched: [
      { phrase: 'Norfolk', place: 2 },
      { phrase: 'deferral', place: 3 },
    ],
  });
  expect(await unguardedDb.post.count()).toBe(posts);
  expect(watchedIn(await start(ruth, 'Hm.', { title: 'The deferral' }))).toEqual(['deferral']);
});

test('nothing is asked at her own place, where a spoiler hides it, or where it is within another word', async () => {
  const { ruth } = await house();

  for (const [source, mark] of [
    ['A deferral.', 4],
    ['A deferral.', 3],
    ['Open. ||A deferral.||{3}', 1],
    ['A predeferralism.', 1],
  ] as const)
    expect(await start(ruth, source, { mark })).toHaveProperty('threadId');
  expect(watchedIn(await start(ruth, 'Open. ||A deferral.||{2}'))).toEqual(['deferral']);
});

test('a word that she has not reached is none, whatever mark she chooses, and neither is another club’s', async () => {
  const { ruth, bookId } = await house();
  const club = {
    id: newId(),
    slug: `club-${newId()}`,
    name: 'B',
    about: '',
    rules: '',
    joining: 'open' as const,
  };
  await unguardedDb.club.create({ data: { ...club, createdAt: now() } });
  await term(bookId, 'cassette', 2, club.id);

  for (const mark of [0, 1, 3]) expect(await start(ruth, 'A soul.', { mark })).toHaveProperty('threadId');
  expect(await start(ruth, 'A cassette.')).toHaveProperty('threadId');
});

test('a word that she looked at, or added herself, is none before she has come to it', async () => {
  const { ruth, bookId } = await house();
  const seen = await unguardedDb.term.findFirstOrThrow({ where: { bookId, phrase: 'soul' } });
  await unguardedDb.term.create({
    data: {
      id: newId(),
      bookId,
      clubId: ruth.clubId,
      authorId: ruth.userId,
      phrase: 'boat',
      spoilsThrough: 5,
    },
  });

  expect(await start(withState(ruth, { looks: [seen.id] }), 'A soul in a boat.')).toHaveProperty('threadId');
});

test('she raises the mark, hides the sentence, or posts it as it is, with one press each', async () => {
  const { ruth, kathy, reload } = await house();
  const words = 'It rained. They asked for a deferral. Then it stopped.';
  const posted = async (choice: WatchedChoice) => {
    const { id } = (await start(ruth, words, { choice })) as { id: string };
    return id;
  };

  expect(await storedMark(await posted('raise'))).toBe(3);
  const kept = await posted('keep');
  expect(await storedMark(kept)).toBe(1);
  expect((await readPost(kathy, kept))?.html).toContain('deferral');
  const hidden = await readPost(await reload(kathy), await posted('hide'));
  expect(hidden?.html).toMatch(/It rained\. .* Then it stopped\./);
  expect(hidden?.html).not.toContain('deferral');
  expect(hidden?.covers).toMatchObject([{ place: 3 }]);
});

test('where hiding would not hide it, nothing is posted', async () => {
  const { ruth } = await house();

  expect(await start(ruth, 'Hm.', { choice: 'hide', title: 'The deferral' })).toMatchObject({
    isStuck: true,
  });
  expect(await start(ruth, 'A deferral.', { choice: 'hide' })).toBe('all-aside');
});

test('a reply is asked about under the mark that it gets, and about nothing in a thread that is not hers', async () => {
  const { ruth, readerAt } = await house();
  const tommy = await readerAt('Tommy', { at: 5 });
  const late = await postThread(tommy, 'Late.', 3);
  const early = await postThread(tommy, 'Early.', 0);
  const ahead = await postThread(tommy, 'Ahead.', 5);
  const answer = (threadId: string) =>
    createReply(ruth, { ...postDraft('A deferral.', 0), threadId, parentId: null, quotes: [] });

  expect(await answer(late.threadId)).toHaveProperty('id');
  expect(watchedIn(await answer(early.threadId))).toEqual(['deferral']);
  expect(await answer(ahead.threadId)).toBeNull();
});

test('an edit is asked about what it adds, and a form that is sent twice is one post', async () => {
  const { ruth } = await house();
  const draft = { ...postDraft('A deferral.', 1), title: 'T' };
  const first = (await createThread(ruth, { ...draft, watchedChoice: 'keep' })) as { id: string };

  expect(await createThread(ruth, draft)).toEqual(first);
  const edit = { postId: first.id, revision: 1, title: 'T', mark: 1, uncovers: false };
  expect(await editPost(ruth, { ...edit, source: 'A deferral, in Norfolk.' })).toMatchObject({
    kind: 'watched',
    watched: [{ phrase: 'Norfolk', place: 2 }],
  });
  expect(await editPost(ruth, { ...edit, source: 'The deferral.' })).toMatchObject({ kind: 'saved' });
});

test('the preview says the same, and stores nothing', async () => {
  const { ruth } = await house();
  const draft = { ...postDraft('A deferral and a soul.', 1), title: 'T' };

  expect(watchedIn(await previewThread(ruth, draft))).toEqual(['deferral']);
});
