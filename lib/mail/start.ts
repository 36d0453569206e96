import 'server-only';
import { hasPush } from '@/lib/push/push-address';
import { hasMail } from './outbox';
import { createWorker, runByTheClock } from './worker';

/** How many mails one process sends at a time. */
const CONNECTIONS = 4;

const server = globalThis as typeof globalThis & {
  untoldWakeMail?: () => void;
  /** The tests of two worlds fix the clock, and say when it ticks (server/deterministic-mode.mjs). */
  untoldMailTick?: () => Promise<void>;
  untoldDeterministicRequest?: object;
};

/** Begins to send what waits in the outbox; answers how to stop. Where neither mail nor push is set up, nothing runs. */
export function startMail(): () => Promise<void> {
  if (!hasMail() && !hasPush()) return async () => {};
  if (server.untoldDeterministicRequest) {
    server.untoldMailTick = createWorker({ connections: 1 }).tick;
    return async () => {};
  }
  const { wake, stop } = runByTheClock(createWorker({ connections: CONNECTIONS }));
  server.untoldWakeMail = wake;
  return stop;
}
