import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Process = {
  port: number;
  /** From its start until it answered, in seconds. */
  startedIn: number;
  /** Seconds of processor that it has taken so far. */
  cost(): number;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
};

/** Starts a program of Node that says "ready at" its address, and waits for that. */
export async function startProcess(
  script: string,
  flags: string[],
  environment: Record<string, string> = {},
): Promise<Process> {
  const began = performance.now();
  const env = { ...process.env, PORT: '', ...environment };
  const child = spawn(process.execPath, [script, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const orphaned = () => child.kill('SIGKILL');
  process.setMaxListeners(50).once('exit', orphaned);
  const port = await portOf(child, Number(env.PORT));
  const startedIn = (performance.now() - began) / 1000;
  const stop = async () => {
    process.off('exit', orphaned);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { port, startedIn, cost: () => costOf(child.pid!), memory: () => memoryOf(child.pid!), stop };
}

/** A house says where people find it, which need not be where it listens. */
function portOf(child: ChildProcess, chosen: number): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        said += String(data);
        const ready = /ready at \S+?(?::(\d+))?\n/.exec(said);
        if (ready) resolve(chosen || Number(ready[1]));
        if (said.length > 10_000) said = said.slice(-1000);
      });
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${said}`)));
  });
}

/** Seconds of processor of a process and all that it has started, also of those that have ended; 0 where the system does not say. */
export function costOf(pid: number): number {
  return family(pid).reduce((sum, one) => sum + ticksOf(one), 0) / 100;
}

/** A process, and all that it has started and that still run. */
export function family(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = told(file).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

// Of its own, and of those of its children that it has seen end: utime, stime, cutime, cstime.
function ticksOf(pid: number): number {
  const stat = told(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

/** What a file says; nothing where it is gone. */
function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Resident memory of a process, in MB; 0 where the system does not say. */
export const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
