import '../../helpers/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { queueMail } from '@/lib/mail/outbox';
import { overlay } from '../../helpers/framework';
import {
  createReceiver,
  emptyOutbox,
  mailWorker,
  outboxRows,
  queueTestMail,
  setClock,
  openPeer,
} from '../../helpers/mail';

beforeEach(emptyOutbox);

const minutes = (count: number) => count * 60_000;

test('a mail about an account goes at once, encrypted, and is done', async () => {
  const peer = await openPeer();
  const inês = await createReceiver();
  await queueTestMail(inês.userId);

  await (await mailWorker()).sendAccountMail();

  expect(peer.received.map(({ to, isEncrypted }) => ({ to, isEncrypted }))).toEqual([
    { to: inês.email, isEncrypted: true },
  ]);
  const { mail } = peer.received[0]!;
  expect(mail.subject).toBe('A test mail');
  expect(mail.from?.text).toBe('"Untold" <books@untold.example>');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.text).toContain('This site can send mail to you.');
  expect(mail.html).toContain('This site can send mail to you.');
  expect(await outboxRows()).toMatchObject([
    { outcome: 'sent', attempts: 1, lastError: null, address: null },
  ]);
});

test('without a mail server nothing is queued', async () => {
  overlay.mail = null;
  await queueTestMail((await createReceiver()).userId);
  expect(await outboxRows()).toEqual([]);
});

test('a cause that fails leaves no mail behind', async () => {
  await openPeer();
  const { userId } = await createReceiver();

  const failing = db.$transaction(async (tx) => {
    await queueMail(tx, { kind: 'test', userId, language: 'en' });
    throw new Error('and then it failed');
  });

  await expect(failing).rejects.toThrow('and then it failed');
  expect(await outboxRows()).toEqual([]);
});

test('of several processes each takes other mails, and each mail is sent once', async () => {
  const peer = await openPeer();
  const people = await Promise.all(Array.from({ length: 12 }, () => createReceiver()));
  for (const { userId } of people) await queueTestMail(userId);

  const workers = await Promise.all([1, 2, 3].map(() => mailWorker({ connections: 2 })));
  await Promise.all(workers.map((worker) => worker.sendAccountMail()));

  expect(peer.received.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
});

test('no transaction is held while a mail is sent', async () => {
  let peerAsked = () => {};
  const asked = new Promise<void>((resolve) => (peerAsked = resolve));
  let goOn = () => {};
  const allowed = new Promise<null>((resolve) => (goOn = () => resolve(null)));
  await openPeer({
    answer(stage) {
      if (stage !== 'data') return null;
      peerAsked();
      return allowed;
    },
  });
  const { userId } = await createReceiver();
  await queueTestMail(userId);

  const sending = (await mailWorker()).sendAccountMail();
  await asked;
  // The embedded database has one connection, which would be taken.
  await db.user.update({ where: { id: userId }, data: { name: 'Somebody else' } });
  const [row] = await outboxRows();
  goOn();
  await sending;

  expect(row).toMatchObject({ attempts: 1, doneAt: null });
  expect(await outboxRows()).toMatchObject([{ outcome: 'sent' }]);
});

describe('a mail server that does not take it', () => {
  test('is asked again later, and later each time', async () => {
    setClock('2026-03-02T10:00:00Z');
    const peer = await openPeer({ answer: (stage) => (stage === 'rcpt' ? 451 : null) });
    await queueTestMail((await createReceiver()).userId);
    const worker = await mailWorker();

    const pauses = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const before = Date.now();
      await worker.sendAccountMail();
      const [row] = await outboxRows();
      pauses.push((row!.notBefore.getTime() - before) / minutes(1));
      setClock(row!.notBefore);
    }

    expect(pauses).toEqual([1, 2, 4, 8, 16]);
    expect(peer.received).toEqual([]);
    const [row] = await outboxRows();
    expect(row).toMatchObject({ attempts: 5, doneAt: null });
    expect(row!.lastError).toBe('EENVELOPE · RCPT TO · 451 No, not for … now');
  });

  test('for two days is not asked any more', async () => {
    setClock('2026-03-02T10:00:00Z');
    await openPeer({ answer: () => 451 });
    await queueTestMail((await createReceiver()).userId);
    const worker = await mailWorker();

    for (let [row] = await outboxRows(); row && !row.doneAt; [row] = await outboxRows()) {
      setClock(row.notBefore);
      await worker.sendAccountMail();
    }

    const [row] = await outboxRows();
    expect(row).toMatchObject({ outcome: 'expired' });
    expect(row!.attempts).toBeGreaterThan(10);
    expect(Date.now()).toBeLessThanOrEqual(new Date('2026-03-04T10:00:00Z').getTime());
  });

  test.each(['rcpt', 'data'] as const)(
    'for good, at %s, is sent nothing more for that address',
    async (at) => {
      const peer = await openPeer({ answer: (stage) => (stage === at ? 550 : null) });
      const inês = await createReceiver();
      const theo = await createReceiver();
      await queueTestMail(inês.userId);

      await (await mailWorker()).sendAccountMail();

      expect(peer.received).toEqual([]);
      expect(await outboxRows()).toMatchObject([{ outcome: 'refused', attempts: 1 }]);
      const people = await db.user.findMany({
        where: { id: { in: [inês.userId, theo.userId] }, emailRefusedAt: { not: null } },
      });
      expect(people.map(({ id }) => id)).toEqual([inês.userId]);
    },
  );

  test.each(['connect', 'mail'] as const)(
    'because of us, at %s, is not held against the address',
    async (at) => {
      await openPeer({ answer: (stage) => (stage === at ? 554 : null) });
      const inês = await createReceiver();
      await queueTestMail(inês.userId);

      await (await mailWorker()).sendAccountMail();

      expect(await outboxRows()).toMatchObject([{ outcome: null, doneAt: null, attempts: 1 }]);
      const { emailRefusedAt } = await db.user.findUniqueOrThrow({ where: { id: inês.userId } });
      expect(emailRefusedAt).toBeNull();
    },
  );

  test('and quotes what it read in doing so has that kept nowhere', async () => {
    await openPeer({ answer: (stage) => (stage === 'data' ? 554 : null) });
    await queueTestMail((await createReceiver()).userId);

    await (await mailWorker()).sendAccountMail();

    expect(await outboxRows()).toMatchObject([{ lastError: 'EMESSAGE · DATA · 554' }]);
  });

  test('because it is not there is asked again later', async () => {
    const peer = await openPeer();
    await peer.stop();
    await queueTestMail((await createReceiver()).userId);

    await (await mailWorker()).sendAccountMail();

    const [row] = await outboxRows();
    expect(row).toMatchObject({ doneAt: null, attempts: 1 });
    expect(row!.lastError).toMatch(/^ESOCKET · CONN/);
  });
});

test('a mail that a process died with goes to another when its lease is over', async () => {
  setClock('2026-03-02T10:00:00Z');
  const peer = await openPeer();
  await queueTestMail((await createReceiver()).userId);
  const { run, takeMailQuery } = await import('@/lib/db');
  await run(takeMailQuery(['test'], new Date()));

  const worker = await mailWorker();
  await worker.sendAccountMail();
  expect(peer.received).toHaveLength(0);
  setClock('2026-03-02T10:05:00Z');
  await worker.sendAccountMail();

  expect(peer.received).toHaveLength(1);
  expect(await outboxRows()).toMatchObject([{ outcome: 'sent', attempts: 2 }]);
});

test('a process that stops finishes what it has in hand and takes nothing more', async () => {
  let peerAsked = () => {};
  const asked = new Promise<void>((resolve) => (peerAsked = resolve));
  let goOn = () => {};
  const allowed = new Promise<null>((resolve) => (goOn = () => resolve(null)));
  const peer = await openPeer({
    answer(stage) {
      if (stage !== 'data') return null;
      peerAsked();
      return allowed;
    },
  });
  for (let nth = 0; nth < 3; nth += 1) await queueTestMail((await createReceiver()).userId);
  const worker = await mailWorker();

  void worker.sendAccountMail();
  await asked;
  const stopped = worker.stop();
  goOn();
  await stopped;

  expect(peer.received).toHaveLength(1);
  expect((await outboxRows()).map(({ outcome }) => outcome).sort()).toEqual([null, null, 'sent']);
});

describe('a mail server elsewhere', () => {
  const sendStrictly = async () => {
    overlay.mail = { ...overlay.mail!, isStrict: true };
    await queueTestMail((await createReceiver()).userId);
    await (await mailWorker()).sendAccountMail();
    return (await outboxRows())[0]!;
  };

  test('that has no encryption is told nothing', async () => {
    const peer = await openPeer({ isPlain: true });
    const row = await sendStrictly();
    expect(row).toMatchObject({ doneAt: null });
    expect(row.lastError).toMatch(/^ETLS/);
    expect(peer.stages).toEqual(['connect']);
  });

  test('whose certificate nobody vouches for is told nothing', async () => {
    const peer = await openPeer();
    const row = await sendStrictly();
    expect(row).toMatchObject({ doneAt: null });
    expect(row.lastError).toMatch(/^(ETLS|ESOCKET)/);
    expect(peer.stages).toEqual(['connect']);
  });
});
