import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { ownDataAsJson, ownPostsAsMarkdown } from '@/lib/accounts/own-data';
import { viewer, type Viewer } from '@/lib/auth';
import { browser } from '../../helpers/fake-browser';
import { postReply, postThread } from '../../helpers/gate';
import { createReading, everything, lastPlace } from '../../helpers/reading';

type Writer = (who: Viewer) => AsyncGenerator<string>;

/** The whole file, as the browser of a person saves it. */
const save = (person: ReturnType<typeof browser>, write: Writer) =>
  person.runAsRequest(async () => {
    let file = '';
    for await (const piece of write((await viewer())!)) file += piece;
    return file;
  });

async function labelChapters(bookId: string) {
  const labels = Array.from({ length: lastPlace }, (_, nth) => (nth === 0 ? 'Prologue' : `Chapter ${nth}`));
  const rows = labels.map((label, nth) => ({ id: newId(), bookId, ordinal: nth + 1, label }));
  await (await everything()).chapter.createMany({ data: rows });
}

test('a person takes with them what they wrote, by thread and place, and their bookmark; nothing of others', async () => {
  const room = await createReading();
  await labelChapters(room.book.bookId);
  const nell = await room.addPerson('Nell', { at: 2 });
  const wren = await room.addPerson('Wren', { at: lastPlace });
  const { threadId } = await postThread(await room.currentReader(wren), 'wrensaid', 0, 'The lamp');
  await postReply(await room.currentReader(nell), 'Is it **lit**?', { threadId, mark: 1 });
  await postThread(await room.currentReader(nell), 'A quiet start.', 2, 'Quiet');

  const json = JSON.parse(await save(nell, ownDataAsJson)) as Record<string, never>;
  const markdown = await save(nell, ownPostsAsMarkdown);

  expect(json.account).toMatchObject({ name: 'Nell', clubs: [{ role: 'member' }] });
  expect(json.bookmarks).toMatchObject([{ place: 2 }]);
  expect(json.posts).toHaveLength(2);
  expect(json.posts).toContainEqual(
    expect.objectContaining({
      markdown: 'Is it **lit**?',
      placeName: 'the Prologue',
      threadTitle: 'The lamp',
    }),
  );
  expect(markdown).toMatch(/^# What Nell wrote on Untold\n/);
  expect(markdown).toMatch(/## The lamp\n\n[^\n]+\n\n\*\S+Z · the Prologue\*\n\nIs it \*\*lit\*\*\?\n/);
  expect(markdown).toContain('A quiet start.');
  expect(JSON.stringify(json) + markdown).not.toContain('wrensaid');
});

test('whoever has written nothing gets a file that says so, and one that a program can read', async () => {
  const room = await createReading();
  const nell = await room.addPerson('Nell');

  expect(await save(nell, ownPostsAsMarkdown)).toBe('# What Nell wrote on Untold\n\nNothing yet.\n');
  expect(JSON.parse(await save(nell, ownDataAsJson))).toMatchObject({
    posts: [],
    reactions: [],
    reviews: [],
  });
});
