import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataFolderLocked, lockDataFolder } from '@/lib/db/data-folder-lock';
import { lockWithFile } from '@/lib/db/process-lock-file';

let folder: string;
let holder: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'untold-lock-'));
});

afterEach(async () => {
  await killHolder();
  rmSync(folder, { recursive: true });
});

describe('a second process', () => {
  test('is told which folder is in use, by whom, and what to do', async () => {
    const pid = await runInOtherProcess(`lockDataFolder(${JSON.stringify(folder)})`);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderLocked);
    expect(() => lockDataFolder(folder)).toThrow(
      `The folder ${folder} is in use by another Untold (process ${pid}): ` +
        'stop that one first, or set UNTOLD_DATA to a folder of its own.',
    );
  });

  test('takes the folder over when the first was killed', async () => {
    await runInOtherProcess(`lockDataFolder(${JSON.stringify(folder)})`);
    await killHolder();
    lockDataFolder(folder)();
  });
});

test('a folder that was given back can be taken again', () => {
  lockDataFolder(folder)();
  const release = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(DataFolderLocked);
  release();
});

describe('where the system has no flock', () => {
  const inUse = (pid: number) => new Error(`held by ${pid}`);
  const lock = () => lockWithFile(path.join(folder, 'lock'), inUse);

  test('a living holder keeps the lock, a killed one does not', async () => {
    const file = JSON.stringify(path.join(folder, 'lock'));
    const pid = await runInOtherProcess(`lockWithFile(${file}, () => new Error())`);
    expect(lock).toThrow(`held by ${pid}`);
    await killHolder();
    lock()();
  });

  test('a later process with the id of a dead holder is not taken for it', () => {
    writeFileSync(path.join(folder, 'lock'), JSON.stringify({ pid: process.pid, began: 'long ago' }));
    lock()();
  });

  test('a lock file that cannot be read holds nobody back', () => {
    writeFileSync(path.join(folder, 'lock'), '');
    lock()();
  });

  test('giving the lock back twice does not take it from the next holder', () => {
    const release = lock();
    release();
    const next = lock();
    release();
    expect(lock).toThrow(`held by ${process.pid}`);
    next();
  });
});

/** Runs one call in another process, which then keeps what it has until it is killed. */
async function runInOtherProcess(call: string): Promise<number> {
  const program = `
    import { lockDataFolder } from './lib/db/data-folder-lock';
    import { lockWithFile } from './lib/db/process-lock-file';
    ${call};
    console.log('holding');
    setInterval(() => {}, 1000);`;
  const flags = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', program];
  const started = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  holder = started;
  await new Promise((resolve) => started.stdout.once('data', resolve));
  return started.pid!;
}

async function killHolder() {
  if (!holder || holder.exitCode !== null || holder.signalCode !== null) return;
  const ended = new Promise((resolve) => holder!.once('exit', resolve));
  holder.kill('SIGKILL');
  await ended;
}
