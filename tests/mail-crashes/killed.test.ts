import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '@/bench/data/random';
import { runSql, type Server, startPostgres } from '@/scripts/support/temporary-postgres';
import { type MailPeer, type Stage, startMailPeer } from '../helpers/mail-peer';
import { isShare } from '../helpers/share';

const KILLS = isShare ? 2 : 50;
const MAILS = 6;
const MOMENTS = ['taken', 'data', 'connect', 'mail', 'rcpt'] as const;
type Moment = (typeof MOMENTS)[number];

const WORKER_PROGRAM = `
  import { createWorker } from './lib/mail/worker';
  import { db } from './lib/db';
  const worker = createWorker({ connections: 2 });
  process.stdout.write('ready\\n');
  for (;;) {
    await worker.tick();
    if ((await db.outbox.count({ where: { doneAt: null } })) === 0) process.stdout.write('done\\n');
  }`;

let postgres: Server;
let peer: MailPeer;
/** What the mail server does at each moment of a conversation, while a process is to be killed. */
let onMoment: (moment: Moment) => void = () => {};

beforeAll(async () => {
  postgres = await startPostgres();
  process.env.DATABASE_URL = postgres.url('postgres');
  await (await import('@/lib/db/migrations/migrate')).migrate();
  peer = await startMailPeer({
    answer(stage: Stage) {
      onMoment(stage);
      return null;
    },
    onTaken: () => onMoment('taken'),
  });
});
afterAll(async () => {
  await peer?.stop();
  const { unguardedDb } = await import('@/lib/db/unguarded');
  await unguardedDb.$disconnect();
  delete process.env.DATABASE_URL;
  await postgres?.stop();
});

test(
  `a process that is killed at ${KILLS} drawn moments loses no mail, and sends none twice but where the mail server had it already`,
  async () => {
    const random = createRandom(KILLS);
    const mayComeTwice = new Map<string, number>();
    const queued: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      for (let nth = 0; nth < MAILS; nth += 1)
        queued.push(await queueMailTo(`m${round}-${nth}@untold.example`));
      // The first five come to every moment; the rest are drawn, and so are how often and how soon after it.
      const moment = MOMENTS[round] ?? random.of(MOMENTS);
      await killAt(moment, 1 + random.below(MAILS), random.below(8));
      for (const address of await takenAndNotDone())
        mayComeTwice.set(address, (mayComeTwice.get(address) ?? 0) + 1);
      await endLeases();
    }
    onMoment = () => {};
    await runUntil('done');

    const times = new Map(queued.map((address) => [address, 0]));
    for (const { to } of peer.received) times.set(to, times.get(to)! + 1);
    expect([...times].filter(([, count]) => count === 0)).toEqual([]);
    expect([...times].filter(([address, count]) => count > 1 + (mayComeTwice.get(address) ?? 0))).toEqual([]);
    const twice = [...times].filter(([, count]) => count > 1).length;
    console.log(
      `${KILLS} kills, ${queued.length} mails, ${twice} came twice, each after the server had taken it`,
    );
    // The moments right after the server has taken a mail are among them, so some do.
    expect(mayComeTwice.size).toBeGreaterThan(0);
  },
  KILLS * 30_000,
);

/** Runs a process until it comes to a moment for the nth time, and ends it without a warning some milliseconds later. */
async function killAt(moment: Moment, nth: number, delayMs: number) {
  const child = startWorker();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let left = nth;
  onMoment = (reached) => {
    if (reached !== moment || (left -= 1) !== 0) return;
    if (moment === 'taken' || delayMs === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), delayMs);
  };
  await ended;
  onMoment = () => {};
}

async function runUntil(word: string) {
  const child = startWorker();
  for await (const line of createInterface({ input: child.stdout! }))
    if (line === word) child.kill('SIGKILL');
}

function startWorker(): ChildProcess {
  const flags = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', WORKER_PROGRAM];
  const env = {
    ...process.env,
    SMTP_URL: `smtp://127.0.0.1:${peer.port}`,
    MAIL_FROM: 'books@untold.example',
    NEXTAUTH_URL: 'https://books.example.org',
  };
  return spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function queueMailTo(email: string): Promise<string> {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const { newId, now } = await import('@/lib/clock-and-ids');
  const userId = newId();
  const at = now();
  await unguardedDb.user.create({ data: { id: userId, name: 'Inês', email, createdAt: at } });
  const row = { id: newId(), kind: 'test', userId, language: 'en', windowKey: email } as const;
  await unguardedDb.outbox.create({ data: { ...row, createdAt: at, notBefore: at, attempts: 0 } });
  return email;
}

/** What the mail server has and the outbox does not know of: the window that SMTP leaves open. */
async function takenAndNotDone(): Promise<string[]> {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const open = await unguardedDb.outbox.findMany({ where: { doneAt: null }, select: { windowKey: true } });
  const taken = new Set(peer.received.map(({ to }) => to));
  return open.map(({ windowKey }) => windowKey).filter((address) => taken.has(address));
}

/** Five minutes later. */
const endLeases = () =>
  runSql(
    postgres.url('postgres'),
    `update "Outbox" set "lockedUntil" = null, "notBefore" = "createdAt" where "doneAt" is null`,
  );
