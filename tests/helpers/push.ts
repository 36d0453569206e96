import https from 'node:https';
import { onTestFinished } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { overlay } from './framework';
import { peerCertificate, startPushPeer, type PushPeer } from './push-peer';

/** A push service that this installation sends by, until the test is over. */
export async function openPushPeer(options: Parameters<typeof startPushPeer>[0] = {}): Promise<PushPeer> {
  const peer = await startPushPeer(options);
  overlay.push = { subject: 'https://books.example.org', hosts: [peer.host] };
  https.globalAgent.options.ca = peerCertificate();
  onTestFinished(async () => {
    overlay.push = null;
    delete https.globalAgent.options.ca;
    https.globalAgent.destroy();
    await peer.stop();
  });
  return peer;
}

/** Somebody is signed in with a browser of this name, which takes pushes. */
export async function subscribeDevice(
  { userId }: { userId: string },
  peer: PushPeer,
  { device = `device-${newId()}`, language = 'en', expiresAt = new Date('2027-01-01') } = {},
) {
  const { db } = await import('@/lib/db');
  const sessionId = newId();
  const session = { id: sessionId, userId, device: 'A test', createdAt: now(), seenAt: now(), expiresAt };
  await db.session.create({ data: session });
  await db.pushDevice.create({
    data: { sessionId, ...peer.subscription(device), language, createdAt: now() },
  });
  return { device, sessionId };
}
