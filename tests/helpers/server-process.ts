import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject, onTestFinished } from 'vitest';
import { memoryMb } from '@/bench/setup/server-process';
import { processorSeconds } from '@/scripts/support/processor-time.mjs';

type Environment = Record<string, string>;

export type ServerProcess = {
  address: string;
  port: number;
  signal(name: NodeJS.Signals): void;
  /** How long it has taken so far, in seconds; of the processor, where that can be told from what else goes on there. */
  cpuSeconds(): number;
  /** Resident memory in MB; 0 where the system does not say. */
  memoryInMb(): number;
  /** The exit code, and everything that it wrote. */
  exit: Promise<{ code: number | null; said: string }>;
};

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder as the first start leaves it, which takes three times as long as later ones. Gone after the test. */
export function createInstallation(): string {
  const folder = temporaryFolder();
  cpSync(inject('filledFolder'), folder, { recursive: true });
  return folder;
}

/** The same for all tests of a file. */
export function sharedInstallation(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-server-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(inject('filledFolder'), folder, { recursive: true });
  return folder;
}

/** Starts what was built, as `npm start` does, and waits until it has an address or has ended. Gone after the test. */
export async function startServer(
  environment: Environment,
  root = process.cwd(),
  script = 'serve',
): Promise<ServerProcess> {
  const running = spawnServer(environment, root, script);
  onTestFinished(async () => {
    running.signal('SIGKILL');
    await running.exit;
  });
  return withAddress(running);
}

/** A server for several tests, which stop it themselves. */
export const startSharedServer = (environment: Environment, root = process.cwd()) =>
  withAddress(spawnServer(environment, root));

type SpawnedServer = Pick<ServerProcess, 'signal' | 'cpuSeconds' | 'memoryInMb' | 'exit'> & {
  announcedAddress: Promise<string>;
};

function spawnServer(environment: Environment, root = process.cwd(), script = 'serve'): SpawnedServer {
  const env = { ...process.env, ...CLEARED_SETTINGS, ...environment };
  const child = spawn(process.execPath, [path.join(root, `scripts/${script}.mjs`)], { cwd: tmpdir(), env });
  const began = Date.now();
  return {
    signal: (name) => child.kill(name),
    cpuSeconds: () => processorSeconds(child.pid ?? 0) || (Date.now() - began) / 1000,
    memoryInMb: () => memoryMb(child.pid ?? 0),
    exit: exitOf(child),
    announcedAddress: announcedAddress(child),
  };
}

const CLEARED_SETTINGS = {
  PORT: '0',
  HOST: '',
  DATABASE_URL: '',
  NEXTAUTH_URL: '',
  NEXTAUTH_SECRET: '',
  UNTOLD_DEMO: '',
};

async function withAddress({ announcedAddress, ...running }: SpawnedServer): Promise<ServerProcess> {
  const address = await Promise.race([announcedAddress, running.exit.then(() => '')]);
  return { address, port: Number(address.split(':').at(-1)), ...running };
}

function announcedAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (data) => {
      said += data;
      const found = /ready at (\S+)\n/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
  });
}

function exitOf(child: ChildProcess): ServerProcess['exit'] {
  let said = '';
  child.stdout?.on('data', (data) => (said += data));
  child.stderr?.on('data', (data) => (said += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** A connection that says exactly what it is told to, and remembers what it heard. */
export function openConnection(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let all = '';
  socket.on('data', (data) => (all += data));
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(all)));
  const connected = new Promise<void>((resolve) => socket.once('connect', resolve));
  const heard = async (words: string) => {
    while (!all.includes(words)) await new Promise((resolve) => socket.once('data', resolve));
  };
  return {
    write: (text: string | Buffer) => socket.write(text),
    heard,
    connected,
    closed,
    close: () => socket.destroy(),
  };
}

/** The first line of the answer to a request that is sent as it stands. */
export async function firstLineOf(port: number, request: string | Buffer): Promise<string> {
  const { write, closed, close } = openConnection(port);
  write(request);
  const impatient = setTimeout(close, 5000);
  const [first = ''] = (await closed).split('\r\n');
  clearTimeout(impatient);
  return first;
}
