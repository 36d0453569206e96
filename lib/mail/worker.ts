import 'server-only';
import { errorSummary } from '@/lib/actions/server-context';
import { now } from '@/lib/clock-and-ids';
import {
  db,
  delayMailQuery,
  finishMailQuery,
  run,
  takeMailQuery,
  type MailKind,
  type TakenMail,
} from '@/lib/db';
import { composeMail } from './compose';
import type { Composed } from './composed';
import { floorToTick, TICK_MS } from './digest-clock';
import { queueDueDigests } from './due-digests';
import { queueDueNotices } from './due-notices';
import { ACCOUNT_MAIL, BOOK_MAIL, hasMail } from './outbox';
import { sendPushes } from '@/lib/push/send-pushes';
import { hasPush } from '@/lib/push/push-address';
import { deliver } from './transport';
import { forgetInvitedAddresses, hashAddress, stopInvitations } from './unwanted-addresses';

export type MailWorker = {
  /** Sends mail about accounts; what comes meanwhile is sent as well. */
  sendAccountMail(): Promise<void>;
  /** What the fixed clock does: puts into the outbox what has become due by it, and sends all that waits. */
  tick(): Promise<void>;
  /** Takes nothing more, and waits for what is in hand. */
  stop(): Promise<void>;
};

type Options = {
  /** How many mails are sent at a time. */
  connections: number;
};

const PUSHES = ['push'] as const satisfies MailKind[];
const MINUTE_MS = 60_000;
/** Account mail whose process died, or whose time to be tried again has come, waits no longer than this. */
const POLL_MS = MINUTE_MS;
const STOP_MS = 5_000;

/** Sends what waits in the outbox. Several processes share the work: each takes a mail that no other has in hand. */
export function createWorker({ connections }: Options): MailWorker {
  let isStopping = false;
  const running = new Set<Promise<void>>();

  async function sendWaiting(kinds: readonly MailKind[]) {
    const lines = Array.from({ length: connections }, () => sendOneAfterAnother(kinds));
    await Promise.all(lines);
  }

  async function sendOneAfterAnother(kinds: readonly MailKind[]) {
    while (!isStopping) {
      const mail = await run(takeMailQuery(kinds, now()));
      if (!mail) return;
      await sendTaken(mail);
    }
  }

  /** What fails here is the database's or ours: the mail is tried again when its lease is over. */
  async function track(work: () => Promise<void>) {
    const tracked = work()
      .catch((error: unknown) => console.error(`Mail failed: ${errorSummary(error)}`))
      .finally(() => running.delete(tracked));
    running.add(tracked);
    await tracked;
  }

  return {
    sendAccountMail: () => track(() => sendWaiting(hasMail() ? ACCOUNT_MAIL : [])),
    tick: () =>
      track(async () => {
        if (isStopping) return;
        await queueDue();
        await sendWaiting([
          ...(hasMail() ? [...ACCOUNT_MAIL, ...BOOK_MAIL] : []),
          ...(hasPush() ? PUSHES : []),
        ]);
        await forgetOldMail();
        await forgetInvitedAddresses();
      }),
    async stop() {
      isStopping = true;
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_MS)));
      await Promise.race([Promise.all(running), timeout]);
      clearTimeout(timer);
    },
  };
}

/** Calls the worker by the clock: account mail every minute and whenever it is woken, the rest on each tick. */
export function runByTheClock(worker: MailWorker): { wake: () => void; stop: () => Promise<void> } {
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };
  const poll = () => {
    later(POLL_MS, poll);
    void worker.sendAccountMail();
  };
  const tick = () => {
    waitForTick();
    void worker.tick();
  };
  const waitForTick = () => {
    const at = now();
    later(floorToTick(at).getTime() + TICK_MS - at.getTime(), tick);
  };
  poll();
  waitForTick();
  return {
    wake: () => void worker.sendAccountMail(),
    stop: async () => {
      for (const timer of timers) clearTimeout(timer);
      await worker.stop();
    },
  };
}

/** What goes by the fixed clock and has become due. */
async function queueDue() {
  if (hasMail()) {
    await queueDueDigests(now());
    await queueDueNotices('mail', now());
  }
  if (hasPush()) await queueDueNotices('push', now());
}

async function sendTaken(mail: TakenMail) {
  if (mail.kind === 'push') return sendTakenPush(mail);
  const composed = await composeMail(mail, now());
  if (composed.does === 'drop') return finish(mail, 'dropped', null);
  if (composed.does === 'delay') return delay(mail, composed.until);
  await sendComposed(mail, composed);
}

async function sendTakenPush(row: TakenMail) {
  const result = await sendPushes(row, now());
  if (result.does === 'delay') return delay(row, result.until);
  if (result.does === 'retry') return tryLater(row, result.error);
  await finish(row, result.outcome, result.error);
}

const delay = async (mail: TakenMail, notBefore: Date) =>
  void (await run(delayMailQuery(mail, { notBefore, error: null, isAttempt: false })));

async function sendComposed(mail: TakenMail, composed: Composed & { does: 'send' }) {
  const { to, letter, list, noteTold } = composed;
  const date = isBookMail(mail) ? floorToTick(now()) : now();
  const delivery = await deliver({ id: mail.id, to, date, letter, list });
  if (delivery.outcome === 'failed') return tryLater(mail, delivery.error);
  if (delivery.outcome === 'refused') {
    await noteRefusal(to, mail);
    return finish(mail, 'refused', delivery.error);
  }
  // Before the mail is done: should this process end in between, the next finds nothing left to tell.
  await noteTold();
  await finish(mail, 'sent', null);
}

const isBookMail = ({ kind }: TakenMail) => [...BOOK_MAIL, ...PUSHES].some((one) => one === kind);

const finish = async (
  mail: TakenMail,
  outcome: 'sent' | 'dropped' | 'refused' | 'expired',
  error: string | null,
) => void (await run(finishMailQuery(mail, { at: now(), outcome, error })));

/** From now on nothing is sent to an address whose server refused it, until its owner asks again. */
async function noteRefusal(email: string, { kind }: TakenMail) {
  await db.user.updateMany({ where: { email, emailRefusedAt: null }, data: { emailRefusedAt: now() } });
  if (kind === 'invitation') await stopInvitations(hashAddress(email));
}

/** Each pause is twice the one before, from a minute to some hours; a digest is too old after a day, the rest after two. */
async function tryLater(mail: TakenMail, error: string) {
  const pause = MINUTE_MS * Math.min(2 ** (mail.attempts - 1), 256);
  const notBefore = new Date(now().getTime() + pause);
  const tooOld = mail.createdAt + (isBookMail(mail) ? 1 : 2) * 24 * 60 * MINUTE_MS;
  if (notBefore.getTime() > tooOld) return finish(mail, 'expired', error);
  await run(delayMailQuery(mail, { notBefore, error, isAttempt: true }));
}

const KEPT_MS = 14 * 24 * 60 * MINUTE_MS;

const forgetOldMail = async () =>
  void (await db.outbox.deleteMany({ where: { doneAt: { lt: new Date(now().getTime() - KEPT_MS) } } }));
