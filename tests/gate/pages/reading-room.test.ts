import { expect, test, vi } from 'vitest';
import { pool } from '@/lib/db/current-pool';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  changeThreadTheme,
  createThread,
  markPostsRead,
  previewThread,
  readReadingRoom,
  readThreadPage,
  type ThreadListChoice,
} from '@/lib/gate';
import { gateFixture, postDraft, postThread, postReply, storedMark } from '../../helpers/gate';
import { listThreads, readAhead, readOutline } from '../../helpers/gate-reads';

test.each(['marked', 'sealed'] as const)(
  'the room shows a %s reader with one statement what several would tell',
  async (veil) => {
    const house = await gateFixture();
    const ruth = await house.readerAt('Ruth', { at: 5 });
    const { threadId } = await postThread(ruth, 'Hello.', 0, 'One');
    await postReply(ruth, 'Later.', { threadId, mark: 3 });
    await postThread(ruth, 'Then.', 1, 'Two');
    await postThread(ruth, 'At last.', 4, 'Three');
    const kathy = await house.readerAt('Kathy', { at: 1, veil });
    const outline = await readOutline(kathy);
    const ahead = await readAhead(kathy);
    const threads = await listThreads(kathy, 1);
    const asked = vi.spyOn(await pool(), 'query');

    const room = await readReadingRoom(kathy, 1);

    const sharing = { shared: [], offered: [] };
    // Nobody shares their place, and Kathy has not been told what a mark says of hers.
    const writer = { audience: null, isTold: true };
    const nothingElse = { hasTitlesOfOthers: false, sharing, follow: 'answers', openPosts: 2, writer };
    const places = [
      { place: 0, threads: 1 },
      { place: 1, threads: 1 },
    ];
    expect(room).toEqual({ outline, ahead, threads, places, themes: [], ...nothingElse });
    expect(room.threads.lines.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(asked).toHaveBeenCalledTimes(1);
  },
);

const titles = async (reader: Parameters<typeof readReadingRoom>[0], choice: ThreadListChoice) =>
  (await readReadingRoom(reader, 1, choice)).threads.lines.map(({ title }) => title);

test.each(['marked', 'sealed'] as const)(
  'a %s reader sorts the threads that are open, and asks for those of one place; one ahead has none',
  async (veil) => {
    const house = await gateFixture();
    const ruth = await house.readerAt('Ruth', { at: 5 });
    await postThread(ruth, 'Third.', 2, 'At two');
    const first = await postThread(ruth, 'First.', 0, 'At the start');
    const one = await postThread(ruth, 'Second.', 1, 'At one');
    await postThread(ruth, 'Hidden.', 4, 'At four');
    await postReply(ruth, 'Said ahead.', { threadId: first.threadId, mark: 4 });
    const kathy = await house.readerAt('Kathy', { at: 2, veil });
    await markPostsRead(kathy, { threadId: one.threadId, postIds: [one.id], place: 2 });

    expect(await titles(kathy, { sort: 'latest', place: null, theme: null })).toEqual([
      'At one',
      'At the start',
      'At two',
    ]);
    expect(await titles(kathy, { sort: 'chapter', place: null, theme: null })).toEqual([
      'At the start',
      'At one',
      'At two',
    ]);
    expect(await titles(kathy, { sort: 'new', place: null, theme: null })).toEqual([
      'At the start',
      'At two',
      'At one',
    ]);
    expect(await titles(kathy, { sort: 'latest', place: 1, theme: null })).toEqual(['At one']);
    expect(await titles(kathy, { sort: 'latest', place: 4, theme: null })).toEqual([]);
    const { places } = await readReadingRoom(kathy, 1);
    expect(places).toEqual([0, 1, 2].map((place) => ({ place, threads: 1 })));
  },
);

test('a thread is found under its theme by those who can see the theme, and by nobody else', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const [known, ahead] = [1, 4].map((spoilsThrough) => ({
    id: newId(),
    name: `At ${spoilsThrough}`,
    spoilsThrough,
  }));
  await unguardedDb.theme.createMany({
    data: [known!, ahead!].map((theme) => ({ ...theme, bookId: ruth.bookId })),
  });
  const about = async (themeId: string, title: string, mark: number) =>
    (await createThread(ruth, { ...postDraft('Words.', mark), title, themeId })) as {
      id: string;
      threadId: string;
    };
  const raised = await about(known!.id, 'Its mark is raised to its theme’s', 0);
  await about(known!.id, 'Known', 2);
  const early = await about(ahead!.id, 'Its theme is ahead', 0);
  expect([await storedMark(raised.id), await storedMark(early.id)]).toEqual([1, 4]);
  // A moderator has opened it to everybody since.
  await unguardedDb.thread.update({ where: { id: early.threadId }, data: { spoilsThrough: 0 } });
  const kathy = await house.readerAt('Kathy', { at: 2 });

  const { threads, themes } = await readReadingRoom(kathy, 1);
  const shown = new Map(threads.lines.map(({ title, theme }) => [title, theme]));
  expect(shown.get('Known')).toBe('At 1');
  expect(themes).toEqual([{ id: known!.id, name: 'At 1', threads: 2 }]);
  expect(JSON.stringify([threads, themes])).not.toContain('At 4');
  const choice = { sort: 'latest', place: null } as const;
  expect(await titles(kathy, { ...choice, theme: known!.id })).toHaveLength(2);
  for (const theme of [ahead!.id, newId()]) expect(await titles(kathy, { ...choice, theme })).toEqual([]);

  const draft = { ...postDraft('Words.', 0), title: 'Sought', themeId: ahead!.id };
  expect(await createThread(kathy, draft)).toBe('no-theme');
  expect(await previewThread(kathy, { ...draft, themeId: newId() })).toBe('no-theme');
});

async function themesAt(bookId: string, ...places: number[]) {
  const themes = places.map((spoilsThrough) => ({ id: newId(), name: `At ${spoilsThrough}`, spoilsThrough }));
  await unguardedDb.theme.createMany({ data: themes.map((theme) => ({ ...theme, bookId })) });
  return themes.map(({ id }) => id);
}

async function openPage(reader: Parameters<typeof readReadingRoom>[0], threadId: string) {
  const found = await readThreadPage(reader, threadId, 1);
  return found?.kind === 'open' ? found : null;
}

test('a thread’s author says later what it is about; its page tells whoever sees that theme', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const [early, late, last] = (await themesAt(ruth.bookId, 1, 2, 4)) as [string, string, string];
  const { threadId } = await postThread(ruth, 'Words.', 2, 'The lamps');
  const change = (themeId: string | null) => changeThreadTheme(ruth, { threadId, themeId });
  expect((await openPage(ruth, threadId))!.themes!.map(({ id }) => id)).toEqual([early, late]);

  expect(await change(late)).toEqual({ threadId });
  // Whoever has come to the thread need not have come to the last; what is not there answers alike.
  expect(await change(last)).toBe('no-theme');
  expect(await change(newId())).toBe('no-theme');
  const kathy = await house.readerAt('Kathy', { at: 2 });
  expect(await openPage(kathy, threadId)).toMatchObject({ theme: { id: late, name: 'At 2' }, themes: null });

  // A moderator has opened the thread to everybody since: its theme stays where it is.
  await unguardedDb.thread.update({ where: { id: threadId }, data: { spoilsThrough: 0 } });
  await unguardedDb.post.updateMany({ where: { threadId }, data: { spoilsThrough: 0 } });
  const nell = await house.readerAt('Nell', { at: 1 });
  const shown = await openPage(nell, threadId);
  expect(shown).toMatchObject({ theme: null, themes: null });
  expect(JSON.stringify(shown)).not.toContain('At 2');
  expect(await change(null)).toEqual({ threadId });
  expect((await openPage(ruth, threadId))!.theme).toBeNull();
});

test('what a thread is about is changed by its author and by moderators who can read it, and by nobody else', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const [theme] = (await themesAt(ruth.bookId, 1)) as [string];
  const { threadId } = await postThread(ruth, 'Words.', 2, 'The lamps');
  const change = { threadId, themeId: theme };
  expect(await changeThreadTheme(await house.readerAt('Kathy', { at: 5 }), change)).toBe('forbidden');
  expect(
    await changeThreadTheme(await house.readerAt('Lucy', { at: 1, role: 'moderator' }), change),
  ).toBeNull();
  const lucy = await house.readerAt('Lucy', { at: 2, role: 'moderator' });
  expect(await changeThreadTheme(lucy, change)).toEqual({ threadId });
});
