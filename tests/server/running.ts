import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { costOf, memoryOf } from '@/scripts/bench/process';

type Environment = Record<string, string>;

export type Running = {
  address: string;
  port: number;
  signal(name: NodeJS.Signals): void;
  /** How long it has taken so far, in seconds; of the processor, where that can be told from what else goes on there. */
  cost(): number;
  /** Resident memory in MB; 0 where the system does not say. */
  memory(): number;
  /** The exit code, and everything that it wrote. */
  ended: Promise<{ code: number | null; said: string }>;
};

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts what was built, as `npm start` does, and waits until it has an address or has ended. Gone after the test. */
export async function serve(
  environment: Environment,
  root = process.cwd(),
  script = 'serve',
): Promise<Running> {
  const running = start(environment, root, script);
  onTestFinished(async () => {
    running.signal('SIGKILL');
    await running.ended;
  });
  return located(running);
}

/** The same for several tests, which stop it themselves. */
export const serveForAll = (environment: Environment, root = process.cwd()) =>
  located(start(environment, root));

type Started = Pick<Running, 'signal' | 'cost' | 'memory' | 'ended'> & { saysAddress: Promise<string> };

function start(environment: Environment, root = process.cwd(), script = 'serve'): Started {
  const env = { ...process.env, ...NOTHING_SET, ...environment };
  const child = spawn(process.execPath, [path.join(root, `scripts/${script}.mjs`)], { cwd: tmpdir(), env });
  const began = Date.now();
  return {
    signal: (name) => child.kill(name),
    cost: () => costOf(child.pid ?? 0) || (Date.now() - began) / 1000,
    memory: () => memoryOf(child.pid ?? 0),
    ended: endOf(child),
    saysAddress: addressOf(child),
  };
}

const NOTHING_SET = {
  PORT: '0',
  HOST: '',
  DATABASE_URL: '',
  NEXTAUTH_URL: '',
  NEXTAUTH_SECRET: '',
  UNTOLD_DEMO: '',
};

async function located({ saysAddress, ...running }: Started): Promise<Running> {
  const address = await Promise.race([saysAddress, running.ended.then(() => '')]);
  return { address, port: Number(address.split(':').at(-1)), ...running };
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (data) => {
      said += data;
      const found = /ready at (\S+)\n/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
  });
}

function endOf(child: ChildProcess): Running['ended'] {
  let said = '';
  child.stdout?.on('data', (data) => (said += data));
  child.stderr?.on('data', (data) => (said += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** A connection that says exactly what it is told to, and remembers what it heard. */
export function line(port: number) {
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
    say: (text: string | Buffer) => socket.write(text),
    heard,
    connected,
    closed,
    hangUp: () => socket.destroy(),
  };
}

/** The first line of the answer to a request that is sent as it stands. */
export async function answerTo(port: number, request: string | Buffer): Promise<string> {
  const { say, closed, hangUp } = line(port);
  say(request);
  const impatient = setTimeout(hangUp, 5000);
  const [first = ''] = (await closed).split('\r\n');
  clearTimeout(impatient);
  return first;
}
