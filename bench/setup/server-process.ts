import { type ChildProcess, spawn } from 'node:child_process';
import { processorSeconds, told } from '../../scripts/support/processor-time.mjs';

export type ServerProcess = {
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
export async function startServerProcess(
  script: string,
  flags: string[],
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const began = performance.now();
  const env = { ...process.env, PORT: '', ...environment };
  const child = spawn(process.execPath, [script, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const orphaned = () => child.kill('SIGKILL');
  process.setMaxListeners(50).once('exit', orphaned);
  const port = await waitForPort(child, Number(env.PORT));
  const startedIn = (performance.now() - began) / 1000;
  const stop = async () => {
    process.off('exit', orphaned);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return {
    port,
    startedIn,
    cost: () => processorSeconds(child.pid!),
    memory: () => memoryMb(child.pid!),
    stop,
  };
}

/** A server announces its public address, which need not be the one that it listens on. */
function waitForPort(child: ChildProcess, chosen: number): Promise<number> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += String(data);
        const ready = /ready at \S+?(?::(\d+))?\n/.exec(output);
        if (ready) resolve(chosen || Number(ready[1]));
        if (output.length > 10_000) output = output.slice(-1000);
      });
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
}

/** Resident memory of a process, in MB; 0 where the system does not say. */
export const memoryMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
