import { spawn } from 'node:child_process';

export type ProcessResult = { code: number | null; output: string };

/** Runs a program in a folder to its end, and answers with all that it wrote. */
export function run(
  folder: string,
  program: string,
  flags: string[],
  environment = {},
): Promise<ProcessResult> {
  const env = { ...process.env, ...QUIET_ENV, ...environment };
  return new Promise((resolve) => {
    const child = spawn(program, flags, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    if (child.pid) runningPids.add(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      if (child.pid) runningPids.delete(child.pid);
      resolve({ code, output });
    });
  });
}

const runningPids = new Set<number>();

/** Ends what still runs, with all that it has started. */
export const killAll = () => runningPids.forEach((pid) => process.kill(-pid, 'SIGTERM'));

const QUIET_ENV = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };

/** A program of node_modules. */
export const runNode = (folder: string, script: string, flags: string[] = [], environment = {}) =>
  run(folder, process.execPath, [script, ...flags], environment);
