import { onTestFinished, vi } from 'vitest';
import { overlay } from './framework';
import { newId, now } from '@/lib/clock-and-ids';
import { peerSettings, startMailPeer, type MailPeer } from './mail-peer';

type PeerOptions = Parameters<typeof startMailPeer>[0];

/** A mail server that this installation sends by, until the test is over. */
export async function openPeer(options: PeerOptions = {}): Promise<MailPeer> {
  const peer = await startMailPeer(options);
  overlay.mail = peerSettings(peer);
  overlay.publicUrl = 'https://books.example.org';
  onTestFinished(async () => {
    overlay.mail = null;
    overlay.publicUrl = null;
    await peer.stop();
  });
  return peer;
}

/** From here on it is this moment, until the test is over. Timers go on as they do. */
export function setClock(at: string | Date) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  onTestFinished(() => void vi.useRealTimers());
}

/** One process that sends what waits. */
export async function mailWorker({ connections = 1 } = {}) {
  const { createWorker } = await import('@/lib/mail/worker');
  return createWorker({ connections });
}

/** Rows of the outbox, by the time at which they were put there. */
export async function outboxRows() {
  const { db } = await import('@/lib/db');
  return db.outbox.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

export async function emptyOutbox() {
  const { db } = await import('@/lib/db');
  await db.outbox.deleteMany();
}

/** Somebody whose address is theirs for certain. */
export async function createReceiver({ email = `reader-${newId()}@untold.example`, zone = 'UTC' } = {}) {
  const { db } = await import('@/lib/db');
  const userId = newId();
  await db.user.create({
    data: { id: userId, name: 'Inês', email, emailConfirmedAt: now(), zone, createdAt: now() },
  });
  return { userId, email };
}

/** A test mail to somebody: the smallest there is. */
export async function queueTestMail(userId: string) {
  const { db } = await import('@/lib/db');
  const { queueMail } = await import('@/lib/mail/outbox');
  await db.$transaction((tx) => queueMail(tx, { kind: 'test', userId, language: 'en' }));
}
