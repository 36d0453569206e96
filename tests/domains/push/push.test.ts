import '../../helpers/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { signOutAction, signOutDeviceAction } from '@/lib/accounts/actions';
import { openSession } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { removePushDeviceAction, savePushDeviceAction } from '@/lib/push/actions';
import { isPushAddress } from '@/lib/push/push-address';
import { vapidKeys } from '@/lib/push/vapid-keys';
import { browser } from '../../helpers/fake-browser';
import { gateFixture, postReply, postThread } from '../../helpers/gate';
import { emptyOutbox, mailWorker, outboxRows, setClock } from '../../helpers/mail';
import { openPushPeer, subscribeDevice } from '../../helpers/push';
import { pushPayload } from '../../helpers/push-payload';
import { pushSubscription } from '../../helpers/push-peer';
import { overlay } from '../../helpers/framework';

const room = await gateFixture({ chapters: 9 });
const wren = await room.readerAt('Wren', { at: 9 });

beforeEach(async () => {
  await emptyOutbox();
  await db.session.deleteMany();
  await db.mailSettings.deleteMany();
  await unguardedDb.thread.deleteMany();
});

const TICK = '2026-03-02T12:05:00Z';
const NEXT_TICK = '2026-03-02T12:10:00Z';

/** Somebody who is answered, on as many devices as are named. */
async function answered(peer: Awaited<ReturnType<typeof openPushPeer>>, devices: string[], language = 'en') {
  setClock('2026-03-02T12:01:00Z');
  const inês = await room.readerAt('Inês', { at: 4 });
  const theirs = [];
  for (const device of devices) theirs.push(await subscribeDevice(inês, peer, { device, language }));
  await answer(inês);
  return { inês, devices: theirs };
}

async function answer(reader: Awaited<ReturnType<typeof room.readerAt>>) {
  const { id, threadId } = await postThread(reader, 'Who lit the lamp?', 4);
  await postReply(wren, 'The keeper did.', { threadId, mark: 4, parentId: id });
}

async function tickAt(time: string) {
  setClock(time);
  await (await mailWorker()).tick();
}

const outcomes = async () => (await outboxRows()).map(({ outcome, lastError }) => [outcome, lastError]);

describe('a push', () => {
  test('is encrypted for its browser alone, signed by this site, and says one sentence', async () => {
    const peer = await openPushPeer();
    await answered(peer, ['phone']);
    await tickAt(TICK);
    expect(peer.refused).toEqual([]);
    expect(peer.received).toEqual([
      {
        device: 'phone',
        length: 359,
        headers: {
          ttl: '86400',
          topic: 'notices',
          urgency: 'normal',
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
        },
        payload: pushPayload,
        sender: { key: vapidKeys().publicKey, subject: 'https://books.example.org' },
      },
    ]);
    expect(await outcomes()).toEqual([['sent', null]]);
  });

  test('is in the language of its device, with the same length', async () => {
    const peer = await openPushPeer();
    await answered(peer, ['telefon'], 'de');
    await tickAt(TICK);
    expect(peer.received).toMatchObject([{ length: 359 }]);
    expect(peer.received[0]!.payload).toContain('Jemand hat dir');
  });

  test('goes to each device once, also where one of them has to wait', async () => {
    let status = 503;
    const peer = await openPushPeer({ answer: (device) => (device === 'tablet' ? status : 201) });
    await answered(peer, ['phone', 'tablet']);
    await tickAt(TICK);
    expect(peer.received.map(({ device }) => device)).toEqual(['phone']);
    expect(await outcomes()).toEqual([[null, `${peer.host} · 503`]]);
    status = 201;
    await tickAt(NEXT_TICK);
    expect(peer.received.map(({ device }) => device)).toEqual(['phone', 'tablet']);
    expect(await outcomes()).toEqual([['sent', null]]);
  });

  test('that nobody can deliver is tried again later', async () => {
    const peer = await openPushPeer();
    await answered(peer, ['phone']);
    await peer.stop();
    await tickAt(TICK);
    expect(await outcomes()).toEqual([[null, `${peer.host} · ECONNREFUSED`]]);
  });

  test.each([404, 410])('that is answered with %d ends its device, and no other', async (status) => {
    const peer = await openPushPeer({ answer: (device) => (device === 'old' ? status : 201) });
    await answered(peer, ['old', 'phone']);
    await tickAt(TICK);
    expect(peer.received.map(({ device }) => device)).toEqual(['phone']);
    expect(await db.pushDevice.findMany({ select: { endpoint: true } })).toEqual([
      { endpoint: peer.subscription('phone').endpoint },
    ]);
  });

  test('that is refused is not tried again, and whoever runs the site can see why', async () => {
    const peer = await openPushPeer({ answer: () => 403 });
    await answered(peer, ['phone']);
    await tickAt(TICK);
    expect(await outcomes()).toEqual([['refused', `${peer.host} · 403`]]);
    expect(await db.pushDevice.count()).toBe(1);
  });

  test('goes to no host that is not named any more', async () => {
    const peer = await openPushPeer();
    await answered(peer, ['phone']);
    overlay.push = { subject: 'https://books.example.org', hosts: ['push.example.org'] };
    await tickAt(TICK);
    expect([peer.received, peer.refused, await db.pushDevice.count()]).toEqual([[], [], 0]);
  });

  test('goes to no device on which the session has expired', async () => {
    const peer = await openPushPeer();
    setClock('2026-03-02T12:01:00Z');
    const inês = await room.readerAt('Inês', { at: 4 });
    await subscribeDevice(inês, peer, { expiresAt: new Date('2026-03-02T12:04:00Z') });
    await answer(inês);
    await tickAt(TICK);
    expect(peer.received).toEqual([]);
  });

  test('does not go in the quiet hours of somebody who wants no mail', async () => {
    const peer = await openPushPeer();
    const { inês } = await answered(peer, ['phone']);
    const { saveQuietHours } = await import('@/lib/mail/settings');
    const hours = { quietFrom: 12, quietTo: 13 };
    await saveQuietHours(inês.userId, hours, { language: 'en', browserZone: 'UTC' });
    await tickAt(TICK);
    expect(peer.received).toEqual([]);
    await tickAt('2026-03-02T13:00:00Z');
    expect(peer.received).toHaveLength(1);
  });
});

test.each([
  ['https://push.example.org/x', true],
  ['https://a.b.example.net/x', true],
  ['https://push.example.org:444/x', false],
  ['http://push.example.org/x', false],
  ['https://example.net/x', false],
  ['https://evilexample.net/x', false],
  ['https://push.example.org.evil.example/x', false],
  ['https://user@push.example.org/x', false],
  ['https://127.0.0.1/x', false],
  ['https://push.example.org@127.0.0.1/x', false],
  ['file:///etc/passwd', false],
  ['', false],
])('%s may be called: %s', (address, expected) => {
  overlay.push = { subject: 'https://books.example.org', hosts: ['push.example.org', '*.example.net'] };
  expect(isPushAddress(address)).toBe(expected);
  overlay.push = null;
});

describe('somebody turns notifications on', () => {
  /** Somebody who is signed in with a browser. */
  async function signedIn(name = 'Inês') {
    const reader = await room.readerAt(name, { at: 4 });
    const own = browser({ 'user-agent': 'Mozilla/5.0 (Android) Firefox/140' });
    await own.runAsRequest(() => openSession(reader.userId));
    return { ...reader, reader, own };
  }

  test('and off again', async () => {
    const peer = await openPushPeer();
    const { own } = await signedIn();
    expect(await own.send(savePushDeviceAction, peer.subscription('phone'))).toMatchObject({
      success: 'This device gets notifications from now on.',
    });
    const [device] = await db.pushDevice.findMany();
    expect(device).toMatchObject(peer.subscription('phone'));
    const session = device!.sessionId;
    expect((await own.send(removePushDeviceAction, { session })).success).toMatch(/no more/);
    expect(await db.pushDevice.count()).toBe(0);
  });

  test('twice in one browser: the address that it has now', async () => {
    const peer = await openPushPeer();
    const { own } = await signedIn();
    await own.send(savePushDeviceAction, peer.subscription('before'));
    await own.send(savePushDeviceAction, peer.subscription('after'));
    expect(await db.pushDevice.findMany()).toMatchObject([peer.subscription('after')]);
  });

  test('in a browser that told somebody else before, who is told there no more', async () => {
    const peer = await openPushPeer();
    const before = await signedIn();
    const after = await signedIn('Theo');
    await before.own.send(savePushDeviceAction, peer.subscription('shared'));
    await after.own.send(savePushDeviceAction, peer.subscription('shared'));
    expect(await db.pushDevice.findMany({ include: { session: true } })).toMatchObject([
      { session: { userId: after.userId } },
    ]);
  });

  test('and signs out, there or from elsewhere: the device goes with the session', async () => {
    const peer = await openPushPeer();
    const { own, userId } = await signedIn();
    await own.send(savePushDeviceAction, peer.subscription('phone'));
    await own.send(signOutAction, {});
    expect(await db.pushDevice.count()).toBe(0);

    await own.runAsRequest(() => openSession(userId));
    const other = browser();
    await other.runAsRequest(() => openSession(userId));
    await other.send(savePushDeviceAction, peer.subscription('laptop'));
    const { sessionId } = await db.pushDevice.findFirstOrThrow();
    await own.send(signOutDeviceAction, { session: sessionId });
    expect(await db.pushDevice.count()).toBe(0);
  });

  test('of nobody’s devices but their own', async () => {
    const peer = await openPushPeer();
    const { own } = await signedIn();
    const theo = await room.readerAt('Theo');
    const { sessionId } = await subscribeDevice(theo, peer);
    await own.send(removePushDeviceAction, { session: sessionId });
    expect(await db.pushDevice.count()).toBe(1);
  });

  test.each([
    ['a service that is not named', { endpoint: 'https://elsewhere.example/x' }, /doesn’t know the service/],
    ['an address without https', { endpoint: 'http://127.0.0.1/x' }, /./],
    ['a key that is none', { p256dh: 'BB'.repeat(43) + 'A' }, /./],
    ['a secret that is too short', { auth: 'AAAA' }, /./],
  ])('with %s: a sentence, and nothing is stored', async (_, odd, sentence) => {
    const peer = await openPushPeer();
    const { own } = await signedIn();
    const { formError } = await own.send(savePushDeviceAction, { ...peer.subscription('phone'), ...odd });
    expect(formError).toMatch(sentence);
    expect(await db.pushDevice.count()).toBe(0);
  });

  test('where none are sent: a sentence', async () => {
    const { own } = await signedIn();
    const sent = pushSubscription('https://push.example.org', 'phone');
    expect((await own.send(savePushDeviceAction, sent)).formError).toMatch(/doesn’t send notifications/);
  });
});
