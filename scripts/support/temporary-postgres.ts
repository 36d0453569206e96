import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findPostgres } from './system-programs.mjs';

export type Server = {
  url(database: string): string;
  pid: number;
  stop(): Promise<void>;
  /** Ends it as a restart does; `resume` starts it again on the same port, with what it holds. */
  pause(): Promise<void>;
  resume(): Promise<void>;
};

/** A PostgreSQL server of our own on loopback, empty, fast and forgetful: for tests. */
export async function startPostgres(): Promise<Server> {
  const programs = programsFolder();
  const owner = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, stdio: 'ignore' as const };
  const data = path.join(folder, 'data');
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(path.join(programs, 'initdb'), init, options);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...UNSAFE_SETTINGS,
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const begin = () => spawn(path.join(programs, 'postgres'), ['-D', data, ...flags], options);
  let server = begin();
  const url = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const orphaned = () => server.kill('SIGQUIT');
  process.once('exit', orphaned);
  await waitForServer(url('postgres'), server);
  const pause = () => stopServer(server);
  const resume = async () => {
    server = begin();
    await waitForServer(url('postgres'), server);
  };
  const stop = async () => {
    process.off('exit', orphaned);
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, pid: server.pid!, stop, pause, resume };
}

const UNSAFE_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/** Runs one statement on a server, outside any transaction. */
export async function runSql(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function programsFolder(): string {
  const folder = findPostgres();
  if (!folder) throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql.');
  return folder;
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, user: string) => Number(spawnSync('id', [flag, user]).stdout || Number.NaN);
  const user = Number.isNaN(idOf('-u', 'postgres')) ? 'nobody' : 'postgres';
  return { uid: idOf('-u', user), gid: idOf('-g', user) };
}

/** A port of loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitForServer(url: string, server: ChildProcess) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (server.exitCode !== null) break;
    try {
      return await runSql(url, 'select 1');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  server.kill('SIGQUIT');
  throw new Error('PostgreSQL did not start.');
}

async function stopServer(server: ChildProcess) {
  if (server.exitCode !== null) return;
  const end = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await end;
}
