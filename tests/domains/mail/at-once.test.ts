import '../../helpers/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  changeMark,
  editPost,
  markReadingRead,
  moveBookmark,
  removePost,
  restorePost,
  type Reader,
} from '@/lib/gate';
import { stopMailsAction } from '@/lib/mail/actions';
import { DEFAULT_CHOICE, saveMailChoice, type MailChoice } from '@/lib/mail/settings';
import { unsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { browser } from '../../helpers/fake-browser';
import { gateFixture, postReply, postThread } from '../../helpers/gate';
import { emptyOutbox, mailWorker, outboxRows, setClock, openPeer } from '../../helpers/mail';
import type { MailPeer } from '../../helpers/mail-peer';
import { openPushPeer, subscribeDevice } from '../../helpers/push';
import type { PushPeer } from '../../helpers/push-peer';

const room = await gateFixture({ chapters: 9 });
const wren = await room.readerAt('Wren', { at: 9, role: 'owner' });

beforeEach(async () => {
  await emptyOutbox();
  await db.mailSettings.deleteMany();
  await db.session.deleteMany();
  await unguardedDb.thread.deleteMany();
});

const ENGLISH = { language: 'en' as const, browserZone: null };
const NOON = '2026-03-02T12:01:00Z';
const TICK = '2026-03-02T12:05:00Z';
const NEXT_TICK = '2026-03-02T12:10:00Z';

/** Both ways, as somebody has them who wants to be told at once. */
type Ways = { mail: MailPeer; push: PushPeer };

/** A reader at a place, with a thread of theirs, who is told of answers at once by mail and on one device. */
async function listener(at: number, choice: Partial<MailChoice> = {}) {
  setClock(NOON);
  const mail = await openPeer();
  const push = await openPushPeer();
  const inês = await room.readerAt('Inês', { at });
  const email = `reader-${inês.userId}@untold.example`;
  await unguardedDb.user.update({
    where: { id: inês.userId },
    data: { email, emailConfirmedAt: new Date(), zone: 'UTC' },
  });
  await saveMailChoice(inês.userId, { ...DEFAULT_CHOICE, atOnce: true, ...choice }, ENGLISH);
  const { sessionId } = await subscribeDevice(inês, push);
  const { threadId, id: postId } = await postThread(inês, 'Who lit the lamp?', at);
  return { inês, email, sessionId, threadId, postId, ways: { mail, push } };
}

type Listener = Awaited<ReturnType<typeof listener>>;

const answer = ({ threadId, postId }: Listener, source: string, mark: number, by: Reader = wren) =>
  postReply(by, source, { threadId, mark, parentId: postId });

async function tickAt(time: string) {
  setClock(time);
  await (await mailWorker()).tick();
}

/** How many mails and pushes there were. */
const counts = ({ mail, push }: Ways) => [mail.received.length, push.received.length];
const texts = ({ mail }: Ways) => mail.received.map((one) => one.mail.text!);

describe('an answer that somebody could see when it was written', () => {
  test('is told with the next tick, by mail and on their device, and only once', async () => {
    const told = await listener(4);
    await answer(told, 'The keeper did.', 4);
    expect(counts(told.ways)).toEqual([0, 0]);

    await tickAt(TICK);
    await tickAt(NEXT_TICK);

    expect(counts(told.ways)).toEqual([1, 1]);
    const [{ mail, to, raw }] = told.ways.mail.received as [MailPeer['received'][0]];
    expect([to, mail.subject, mail.date]).toEqual([
      told.email,
      'Somebody answered or mentioned you',
      new Date(TICK),
    ]);
    expect(mail.text).toContain('A book · A club\n1 answer or mention\n');
    expect(raw.toString()).not.toMatch(/keeper|lamp|Wren|A thread/);
    expect(raw.toString()).toMatch(/^List-Id:\s+<answers\.untold\.example>\r$/im);
  });

  test('has its words in the mail of who asked for them, as far as they may be seen', async () => {
    const told = await listener(4, { words: true });
    await answer(told, 'The keeper did. ||And then drowned.||{7}', 4);
    await answer(told, 'It was the sea.', 5);

    await tickAt(TICK);

    expect(texts(told.ways)[0]).toContain('Wren: The keeper did.');
    expect(texts(told.ways)[0]).toContain('1 answer or mention');
    expect(told.ways.mail.received[0]!.raw.toString()).not.toMatch(/drowned|sea/);
  });

  test('is told together with others, of all the books and clubs', async () => {
    const told = await listener(4);
    await answer(told, 'One.', 1 + 3);
    await answer(told, 'Two.', 4);
    await postReply(wren, 'And you, @Inês?', { threadId: told.threadId, mark: 4 });
    await tickAt(TICK);
    expect(counts(told.ways)).toEqual([1, 1]);
    expect(texts(told.ways)[0]).toContain('3 answers or mentions');
  });

  test('comes when the quiet hours are over, once', async () => {
    const told = await listener(4, { quietFrom: 12, quietTo: 14 });
    await answer(told, 'The keeper did.', 4);
    for (const time of [TICK, NEXT_TICK, '2026-03-02T13:55:00Z']) await tickAt(time);
    expect(counts(told.ways)).toEqual([0, 0]);
    expect(await outboxRows()).toHaveLength(2);

    await tickAt('2026-03-02T14:00:00Z');

    expect(counts(told.ways)).toEqual([1, 1]);
  });

  test('is not told to who asked for nothing', async () => {
    const told = await listener(4, { atOnce: false });
    await db.pushDevice.deleteMany();
    await answer(told, 'The keeper did.', 4);
    await saveMailChoice(told.inês.userId, { ...DEFAULT_CHOICE, atOnce: true }, ENGLISH);
    await subscribeDevice(told.inês, told.ways.push);
    await tickAt(TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
  });

  test('is found once, however many processes look', async () => {
    const told = await listener(4);
    await answer(told, 'The keeper did.', 4);
    setClock(TICK);
    const workers = await Promise.all([1, 2, 3].map(() => mailWorker()));
    await Promise.all(workers.map((worker) => worker.tick()));
    expect(counts(told.ways)).toEqual([1, 1]);
  });
});

describe('what somebody could not see when it was written', () => {
  test.each([
    ['their bookmark opens', async ({ inês }: Listener) => moveBookmark(inês, 6)],
    [
      'a lowered mark opens',
      async (_: Listener, postId: string) => changeMark(wren, { postId, mark: 4, reason: 'So.' }),
    ],
  ] as const)('and %s is told by none of them', async (_, open) => {
    const told = await listener(4);
    const postId = await answer(told, 'The keeper did.', 6);
    await open(told, postId);
    await tickAt(TICK);
    await tickAt(NEXT_TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
    expect(await outboxRows()).toEqual([]);
  });

  test('and an edit uncovers is told by none of them', async () => {
    const told = await listener(4);
    const postId = await postReply(wren, 'Well. ||@Inês, he drowned.||{6}', {
      threadId: told.threadId,
      mark: 4,
    });
    const edit = {
      postId,
      source: 'Well. @Inês, he drowned.',
      revision: 1,
      title: null,
      mark: 4,
      uncovers: true,
    };
    expect(await editPost(wren, edit)).toMatchObject({ kind: 'saved' });
    await tickAt(TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
  });

  test('is told by a mention that an edit writes where they see it', async () => {
    const told = await listener(4);
    const { id: postId } = await postThread(wren, 'Well.', 4);
    const edit = { postId, source: 'Well, @Inês?', revision: 1, title: 'A thread', mark: 4, uncovers: false };
    expect(await editPost(wren, edit)).toMatchObject({ kind: 'saved' });
    await tickAt(TICK);
    expect(counts(told.ways)).toEqual([1, 1]);
  });

  test('is told by none of them when its mark was raised and lowered again', async () => {
    const told = await listener(4);
    const postId = await answer(told, 'The keeper did.', 4);
    await changeMark(wren, { postId, mark: 6, reason: 'So.' });
    await changeMark(wren, { postId, mark: 4, reason: 'So.' });
    await tickAt(TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
  });

  test('is told by none of them when a restore brings it back', async () => {
    const told = await listener(4);
    const postId = await answer(told, 'The keeper did.', 4);
    await removePost(wren, { postId, reason: 'No.' });
    await tickAt(TICK);
    await restorePost(wren, { postId, reason: 'Yes.' });
    await tickAt(NEXT_TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
  });
});

test.each([
  ['moves back', ({ inês }) => moveBookmark(inês, 2)],
  ['has read it', ({ inês }) => markReadingRead(inês, { place: 4, until: new Date() })],
  ['leaves the club', ({ inês }) => unguardedDb.membership.deleteMany({ where: { userId: inês.userId } })],
  [
    'is removed from it',
    ({ inês }) =>
      unguardedDb.membership.updateMany({ where: { userId: inês.userId }, data: { standing: 'removed' } }),
  ],
] satisfies [string, (told: Listener) => Promise<unknown>][])(
  'somebody who %s before the tick is told nothing then, nor later',
  async (_, meanwhile) => {
    const told = await listener(4);
    await answer(told, 'The keeper did.', 4);
    await meanwhile(told);
    await tickAt(TICK);
    await unguardedDb.membership.updateMany({
      where: { userId: told.inês.userId },
      data: { standing: 'active' },
    });
    await moveBookmark(told.inês, 5);
    await tickAt(NEXT_TICK);
    expect(counts(told.ways)).toEqual([0, 0]);
    expect((await outboxRows()).map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped']);
  },
);

test('whoever wants no more mails at once keeps their digests and their devices', async () => {
  const told = await listener(4, { digest: 'daily' });
  await answer(told, 'The keeper did.', 4);
  const token = unsubscribeToken('answers', told.inês.userId);
  expect((await browser().send(stopMailsAction, { token })).success).toMatch(/Done/);
  await tickAt(TICK);
  expect(counts(told.ways)).toEqual([0, 1]);
  expect(await db.mailSettings.findMany()).toMatchObject([{ digest: 'daily', atOnce: false }]);
});

test('a mail that could not be sent for long tells of nothing older than two days', async () => {
  const told = await listener(4);
  await answer(told, 'The keeper did.', 4);
  await tickAt('2026-03-05T12:00:00Z');
  expect(counts(told.ways)).toEqual([0, 0]);
});
