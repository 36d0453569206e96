import { expect, test } from 'vitest';
import { run } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { previewThread, readThreadPage } from '@/lib/gate';
import { writerFactsQuery } from '@/lib/gate/progress/audience';
import { gateFixture, postDraft, postThread } from '../../helpers/gate';

async function house() {
  const fixture = await gateFixture();
  const { clubId } = fixture;
  const share = (userId: string, sharesPlace = true) =>
    unguardedDb.membership.update({ where: { clubId_userId: { clubId, userId } }, data: { sharesPlace } });
  const sharerAt = async (name: string, at: number) => {
    const userId = await fixture.addMember(name, { at });
    await share(userId);
    return userId;
  };
  const ruth = await fixture.readerAt('Ruth', { at: 4 });
  const facts = () => run(writerFactsQuery(ruth));
  return { ...fixture, share, sharerAt, ruth, facts };
}

test('Ruth is told how many of those who share their place can read a post with each mark', async () => {
  const { ruth, facts, sharerAt, share } = await house();
  await sharerAt('Kathy', 2);
  await sharerAt('Tommy', 5);
  await share(ruth.userId);

  expect((await facts()).audience).toEqual({
    sharers: 2,
    steps: [
      { from: 0, readers: 2 },
      { from: 3, readers: 1 },
      { from: 6, readers: 0 },
    ],
  });
});

test('who hides their place, is at the beginning, has left, or reads it elsewhere is in no number', async () => {
  const { addMember, facts, sharerAt, clubId } = await house();
  await sharerAt('Kathy', 2);
  await sharerAt('Tommy', 5);
  const before = await facts();

  await addMember('Hidden', { at: 3 });
  await sharerAt('Beginner', 0);
  const gone = await sharerAt('Gone', 4);
  await unguardedDb.membership.update({
    where: { clubId_userId: { clubId, userId: gone } },
    data: { standing: 'removed' },
  });
  await house();

  expect(await facts()).toEqual(before);
});

test('nothing is said where only one shares', async () => {
  const { addMember, facts, sharerAt } = await house();
  await sharerAt('Kathy', 2);
  await addMember('Hidden', { at: 3 });

  expect((await facts()).audience).toBeNull();
});

test('who hides their place is told what a mark says, until their first post', async () => {
  const { facts, ruth, share } = await house();

  expect((await facts()).isTold).toBe(true);
  await share(ruth.userId);
  expect((await facts()).isTold).toBe(false);
  await share(ruth.userId, false);
  await postThread(ruth, 'Hello.', 0);
  expect((await facts()).isTold).toBe(false);
});

test('a thread’s page and a preview say the same', async () => {
  const { facts, ruth, sharerAt } = await house();
  await sharerAt('Kathy', 2);
  await sharerAt('Tommy', 5);
  const { threadId } = await postThread(ruth, 'Hello.', 0);

  expect(await readThreadPage(ruth, threadId, 1)).toMatchObject({ writer: await facts() });
  expect(await previewThread(ruth, { ...postDraft('Hm.', 3), title: 'T' })).toMatchObject({
    audience: { sharers: 2, readers: 1 },
  });
});
