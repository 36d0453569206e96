import '../../helpers/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { changeMark, markReadingRead, moveBookmark, removePost, restorePost } from '@/lib/gate';
import { stopMailsAction } from '@/lib/mail/actions';
import { DEFAULT_CHOICE, saveMailChoice, type MailChoice } from '@/lib/mail/settings';
import { unsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { GET, POST } from '@/app/unsubscribe/[token]/one-click/route';
import { browser } from '../../helpers/fake-browser';
import { gateFixture, postReply, postThread } from '../../helpers/gate';
import { emptyOutbox, mailWorker, outboxRows, setClock, openPeer } from '../../helpers/mail';
import type { MailPeer } from '../../helpers/mail-peer';

const room = await gateFixture({ chapters: 9 });
const wren = await room.readerAt('Wren', { at: 9, role: 'owner' });

beforeEach(async () => {
  await emptyOutbox();
  await db.mailSettings.deleteMany();
  await unguardedDb.thread.deleteMany();
});

const ENGLISH = { language: 'en' as const, browserZone: null };
const NOON = '2026-03-02T12:00:00Z';
const SIX = '2026-03-02T18:00:00Z';
const NEXT_SIX = '2026-03-03T18:00:00Z';

/** A reader at a place who gets a digest every day at six. */
async function subscriber(at: number, choice: Partial<MailChoice> = {}) {
  setClock(NOON);
  const reader = await room.readerAt('Inês', { at });
  const email = `reader-${reader.userId}@untold.example`;
  await unguardedDb.user.update({
    where: { id: reader.userId },
    data: { email, emailConfirmedAt: new Date(), zone: 'UTC' },
  });
  await saveMailChoice(reader.userId, { ...DEFAULT_CHOICE, digest: 'daily', hour: 18, ...choice }, ENGLISH);
  return { ...reader, reader, email };
}

async function tickAt(time: string) {
  setClock(time);
  await (await mailWorker()).tick();
}

const texts = ({ received }: MailPeer) => received.map(({ mail }) => mail.text!);
const outcomes = async () => (await outboxRows()).map(({ outcome }) => outcome);

describe('a digest', () => {
  test('counts what is new and reached, by book and club, and has no words of it', async () => {
    const peer = await openPeer();
    const inês = await subscriber(4);
    const { threadId } = await postThread(wren, 'About the lighthouse.', 2);
    await postReply(wren, 'A reply about the keeper.', { threadId, mark: 4 });
    await postReply(wren, 'A reply ahead.', { threadId, mark: 5 });
    await postThread(wren, 'A thread ahead.', 9);

    await tickAt(SIX);

    expect(peer.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
      [inês.email, 'New in your book clubs'],
    ]);
    const [{ mail, raw }] = peer.received as [(typeof peer.received)[0]];
    expect(mail.text).toContain('A book · A club\n2 new posts in 1 thread\n');
    expect(mail.html).toContain('2 new posts in 1 thread');
    expect(raw.toString()).not.toMatch(/lighthouse|keeper|ahead|Wren|A thread/);
    expect(mail.date).toEqual(new Date(SIX));
  });

  test('is an automatic mail of a list that is left by one press', async () => {
    const peer = await openPeer();
    const inês = await subscriber(4);
    await postThread(wren, 'Here.', 2);
    await tickAt(SIX);

    const raw = peer.received[0]!.raw.toString();
    const url = `https://books.example.org/unsubscribe/${unsubscribeToken('digest', inês.userId)}/one-click`;
    const header = (name: string) =>
      [...raw.matchAll(new RegExp(`^${name}:((?:[^\\r\\n]|\\r\\n[ \\t])*)`, 'gmi'))].map(([, value]) =>
        value!.replace(/\r\n[ \t]+/g, ' ').trim(),
      );
    expect(header('List-Unsubscribe')).toEqual([`<${url}>`]);
    expect(header('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(header('List-Id')).toEqual(['<digest.untold.example>']);
    expect(header('Auto-Submitted')).toEqual(['auto-generated']);
    expect(header('Message-ID')).toHaveLength(1);
    expect(header('References')).toEqual([]);
  });

  test('is not sent when nothing is new, whatever is written ahead', async () => {
    const peer = await openPeer();
    await subscriber(4);
    await postThread(wren, 'A thread ahead.', 5);

    await tickAt(SIX);

    expect(peer.received).toEqual([]);
    expect(await outcomes()).toEqual(['dropped']);
  });

  test('tells of a thing once, and of all that is new when something comes to it', async () => {
    const peer = await openPeer();
    await subscriber(4);
    const { threadId } = await postThread(wren, 'Here.', 2);
    await tickAt(SIX);
    await tickAt(NEXT_SIX);
    expect(texts(peer)).toHaveLength(1);
    await postReply(wren, 'Ahead.', { threadId, mark: 5 });
    await tickAt('2026-03-04T18:00:00Z');
    expect(texts(peer)).toHaveLength(1);

    await postReply(wren, 'And here.', { threadId, mark: 3 });
    await tickAt('2026-03-05T18:00:00Z');

    expect(texts(peer)).toHaveLength(2);
    expect(texts(peer)[1]).toContain('2 new posts in 1 thread');
  });

  test('with the words of posts has those that are reached when it is sent', async () => {
    const peer = await openPeer();
    await subscriber(4, { words: true });
    await postThread(wren, 'The lamp is lit. ||The keeper is gone.||{7}', 2);
    await postThread(wren, 'A thread ahead.', 5);

    await tickAt(SIX);

    expect(texts(peer)[0]).toContain('Wren: The lamp is lit.');
    expect(texts(peer)[0]).toMatch(/\/t\/[\da-f-]{36}\?at=new/);
    expect(peer.received[0]!.raw.toString()).not.toMatch(/keeper|ahead/);
  });
});

describe('between queueing and sending', () => {
  /** Queued at six, and delayed by the mail server; what happens meanwhile; and the next tick. */
  async function delayed(
    meanwhile: (inês: Awaited<ReturnType<typeof subscriber>>) => Promise<unknown>,
    choice = {},
  ) {
    let code: number | null = 451;
    const peer = await openPeer({ answer: (stage) => (stage === 'mail' ? code : null) });
    const inês = await subscriber(4, { words: true, ...choice });
    await postThread(wren, 'Early words.', 2);
    await postThread(wren, 'Later words.', 4);
    await tickAt(SIX);
    expect(peer.received).toEqual([]);
    setClock('2026-03-02T18:02:00Z');
    await meanwhile(inês);
    code = null;
    await tickAt('2026-03-02T18:05:00Z');
    return { peer, outcomes: await outcomes() };
  }

  test('nothing happens, and it comes with the next tick', async () => {
    const { peer } = await delayed(async () => {});
    expect(texts(peer)[0]).toContain('Later words.');
    expect(peer.received[0]!.mail.date).toEqual(new Date('2026-03-02T18:05:00Z'));
  });

  test('somebody moves back: what closed is neither told nor counted', async () => {
    const { peer } = await delayed(async ({ reader }) => moveBookmark(reader, 2));
    expect(texts(peer)[0]).toContain('Early words.');
    expect(texts(peer)[0]).toContain('1 new post in 1 thread');
    expect(texts(peer)[0]).not.toContain('Later words.');
  });

  test('somebody moves back before all of it: nothing comes', async () => {
    const sent = await delayed(async ({ reader }) => moveBookmark(reader, 1));
    expect(sent.peer.received).toEqual([]);
    expect(sent.outcomes).toEqual(['dropped']);
  });

  test.each([
    ['reads all of it', ({ reader }) => markReadingRead(reader, { place: 4, until: new Date() })],
    [
      'leaves the club',
      ({ userId }) => unguardedDb.membership.deleteMany({ where: { userId, clubId: room.clubId } }),
    ],
    [
      'is removed from it',
      ({ userId }) => unguardedDb.membership.updateMany({ where: { userId }, data: { standing: 'removed' } }),
    ],
    [
      'wants no more of them',
      ({ userId }) => browser().send(stopMailsAction, { token: unsubscribeToken('digest', userId) }),
    ],
    [
      'wants them once a week',
      ({ userId }) => saveMailChoice(userId, { ...DEFAULT_CHOICE, digest: 'weekly' }, ENGLISH),
    ],
    [
      'has an address that refuses mail',
      ({ userId }) => db.user.update({ where: { id: userId }, data: { emailRefusedAt: new Date() } }),
    ],
    [
      'has an address that is not theirs for certain',
      ({ userId }) => db.user.update({ where: { id: userId }, data: { emailConfirmedAt: null } }),
    ],
  ] satisfies [string, (inês: Awaited<ReturnType<typeof subscriber>>) => Promise<unknown>][])(
    'somebody %s: nothing comes',
    async (_, meanwhile) => {
      const sent = await delayed(meanwhile);
      expect(sent.peer.received).toEqual([]);
      expect(sent.outcomes).toEqual(['dropped']);
    },
  );

  test('a post is removed, or put behind a later chapter: it is not told', async () => {
    const { peer } = await delayed(async () => {
      const posts = await unguardedDb.post.findMany({ orderBy: { spoilsThrough: 'asc' } });
      await changeMark(wren, { postId: posts[0]!.id, mark: 6, reason: 'So.' });
    });
    expect(texts(peer)[0]).toContain('1 new post in 1 thread');
    expect(texts(peer)[0]).not.toContain('Early words.');
  });
});

test('a post that is restored is told, once', async () => {
  const peer = await openPeer();
  await subscriber(4);
  const { threadId } = await postThread(wren, 'Here.', 2);
  const postId = await postReply(wren, 'And here.', { threadId, mark: 3 });
  await removePost(wren, { postId, reason: 'No.' });
  await tickAt(SIX);
  await restorePost(wren, { postId, reason: 'Yes.' });
  await tickAt(NEXT_SIX);
  await tickAt('2026-03-04T18:00:00Z');
  expect(texts(peer).map((text) => /\d new posts?/.exec(text)![0])).toEqual(['1 new post', '2 new posts']);
});

describe('its time', () => {
  test('is the hour of the reader’s own zone, and moves with them', async () => {
    const peer = await openPeer();
    const inês = await subscriber(4);
    await postThread(wren, 'Here.', 2);
    await db.user.update({ where: { id: inês.userId }, data: { zone: 'America/New_York' } });

    await tickAt(SIX);
    expect(peer.received).toEqual([]);
    expect(await outboxRows()).toEqual([]);
    await tickAt('2026-03-02T23:00:00Z');

    expect(peer.received).toHaveLength(1);
  });

  test('is after the quiet hours, if it falls into them', async () => {
    const peer = await openPeer();
    await subscriber(4, { hour: 23, quietFrom: 22, quietTo: 7 });
    await postThread(wren, 'Here.', 2);
    await tickAt('2026-03-02T23:00:00Z');
    await tickAt('2026-03-03T06:55:00Z');
    expect(peer.received).toEqual([]);

    await tickAt('2026-03-03T07:00:00Z');

    expect(peer.received).toHaveLength(1);
    expect(await outboxRows()).toMatchObject([{ attempts: 1, outcome: 'sent' }]);
  });

  test('is found once, however many processes look', async () => {
    const peer = await openPeer();
    await subscriber(4);
    await postThread(wren, 'Here.', 2);
    setClock(SIX);
    const workers = await Promise.all([1, 2, 3].map(() => mailWorker()));
    await Promise.all(workers.map((worker) => worker.tick()));
    await Promise.all(workers.map((worker) => worker.tick()));
    expect(peer.received).toHaveLength(1);
    expect(await outboxRows()).toHaveLength(1);
  });

  test('that nobody was there for is made up for, with one mail', async () => {
    const peer = await openPeer();
    await subscriber(4);
    await postThread(wren, 'Here.', 2);
    await tickAt('2026-03-05T09:00:00Z');
    expect(peer.received).toHaveLength(1);
    const [settings] = await db.mailSettings.findMany();
    expect(settings!.nextDigestAt).toEqual(new Date('2026-03-05T18:00:00Z'));
  });
});

describe('one press on “unsubscribe” in a mail program', () => {
  const context = (token: string) => ({ params: Promise.resolve({ token }) });
  const request = new Request('https://books.example.org', { method: 'POST' });

  test('ends it without a cookie and without a redirect', async () => {
    await openPeer();
    const inês = await subscriber(4);
    const answer = await POST(request, context(unsubscribeToken('digest', inês.userId)));
    expect(answer.status).toBe(200);
    expect(await db.mailSettings.findMany()).toMatchObject([{ digest: 'off', nextDigestAt: null }]);
  });

  test('by somebody else’s hand does nothing', async () => {
    await openPeer();
    const inês = await subscriber(4);
    const theo = await room.readerAt('Theo');
    const mixed =
      unsubscribeToken('digest', inês.userId).slice(0, 32) +
      unsubscribeToken('digest', theo.userId).slice(32);
    for (const token of ['', 'x', mixed, `${unsubscribeToken('digest', inês.userId)}x`]) {
      expect((await POST(request, context(token))).status).toBe(404);
      expect((await browser().send(stopMailsAction, { token })).formError).toMatch(/doesn’t work any more/);
    }
    expect(await db.mailSettings.findMany()).toMatchObject([{ digest: 'daily' }]);
  });

  test('is not made by whoever opens the address', async () => {
    await openPeer();
    const inês = await subscriber(4);
    const token = unsubscribeToken('digest', inês.userId);
    await expect(GET(request, context(token))).rejects.toThrow(`redirected to /unsubscribe/${token}`);
    expect(await db.mailSettings.findMany()).toMatchObject([{ digest: 'daily' }]);
  });
});
