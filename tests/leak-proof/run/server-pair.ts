import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { encode } from 'next-auth/jwt';
import { migrate } from '@/lib/db/migrations/migrate';
import { runSql, type Server, startPostgres } from '@/scripts/support/temporary-postgres';
import { startPushPeer, type PushPeer } from '../../helpers/push-peer';
import { startMailPeer, type ReceivedMail } from '../../helpers/mail-peer';
import { type WorldDatabase, connectWorldDatabase } from './world-database';
import { personId, sessionIdOf } from '../generate/ids';
import { deterministicSettings, PUSH_ORIGIN, SECRET } from './server-settings';

/** One of the two: a process of the build, its database, and all that it has written to its log since it started or since that was forgotten. */
export type ServerSide = {
  name: 'one' | 'other';
  port: number;
  line: WorldDatabase;
  /** The mail server that it sends by. */
  peer: WorldPeer;
  /** And the push service, with what it took. */
  pushPeer: PushPeer;
  log(): string;
  forgetLog(): void;
};
/** What it has got; while it is not open it puts every mail off. */
export type WorldPeer = { received: ReceivedMail[]; open(isOpen: boolean): void; forget(): void };
export type ServerPair = {
  one: ServerSide;
  other: ServerSide;
  /** The reader's. */
  cookie: string;
  cookieOf(by: number): Promise<string>;
  stop(): Promise<void>;
};
export type OneServer = Pick<ServerPair, 'one' | 'cookie' | 'stop'>;

/** Two processes of the same build, each on a copy of the same database, alike in all but what is in it. */
export async function startServerPair(): Promise<ServerPair> {
  const server = await startMigrated();
  const one = await startSide('one', server);
  const other = await startSide('other', server);
  const stop = async () => {
    await Promise.all([one.stop(), other.stop()]);
    await server.stop();
  };
  return { one: one.side, other: other.side, cookie: await cookieOf(0), cookieOf, stop };
}

/** One of the two alone, for what is compared with the rule. */
export async function startOneServer(): Promise<OneServer> {
  const server = await startMigrated();
  const { side, stop } = await startSide('one', server);
  return { one: side, cookie: await cookieOf(0), stop: () => stop().then(server.stop) };
}

async function startMigrated(): Promise<Server> {
  const server = await startPostgres();
  await runSql(server.url('postgres'), 'create database template');
  process.env.DATABASE_URL = server.url('template');
  await migrate();
  return server;
}

async function startSide(name: ServerSide['name'], server: Server) {
  await runSql(server.url('postgres'), `create database ${name} template template`);
  const url = server.url(name);
  const port = await freePort();
  const line = await connectWorldDatabase(url);
  let isOpen = true;
  const mail = await startMailPeer({ answer: () => (isOpen ? null : 451) });
  const pushPeer = await startPushPeer({ publicOrigin: PUSH_ORIGIN });
  const env = { ...process.env, ...deterministicSettings(url, mail.port, pushPeer.port), PORT: String(port) };
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += String(data)));
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  while (!log.includes('ready at')) {
    if (child.exitCode !== null) throw new Error(`The ${name} did not start:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  let from = log.length;
  return {
    side: {
      name,
      port,
      line,
      peer: {
        received: mail.received,
        open: (open: boolean) => void (isOpen = open),
        forget: () => void mail.received.splice(0),
      },
      pushPeer,
      log: () => log.slice(from),
      forgetLog: () => void (from = log.length),
    },
    stop: () => stopServer(child, line, orphaned).then(mail.stop).then(pushPeer.stop),
  };
}

async function stopServer(child: ChildProcess, line: WorldDatabase, orphaned: () => void) {
  process.off('exit', orphaned);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  await line.close();
}

async function cookieOf(by: number) {
  const token = await encode({ token: { sub: personId(by), sid: sessionIdOf(by) }, secret: SECRET });
  return `next-auth.session-token=${token}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
