import 'server-only';
import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

type Holder = { pid: number; began: string };

/** A lock file for systems without flock. A holder is a process id together with when that process began. */
export function lockWithFile(file: string, inUse: (pid: number) => Error): () => void {
  const mine: Holder = { pid: process.pid, began: processStartTime(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!tryLink(draft, file)) removeStaleLock(file, inUse);
  } finally {
    rmSync(draft, { force: true });
  }
  let held = true;
  const release = () => {
    if (held) rmSync(file, { force: true });
    held = false;
    process.off('exit', release);
  };
  process.once('exit', release);
  return release;
}

// link() either makes the whole file or fails: nobody ever reads a lock that is half written.
function tryLink(draft: string, file: string) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStaleLock(file: string, inUse: (pid: number) => Error) {
  const before = readHolder(file);
  if (before && isAlive(before)) throw inUse(before.pid);
  // Moved aside before it is removed: if another process was quicker, what was moved is its living lock, and goes back.
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && isAlive(moved)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const isAlive = ({ pid, began }: Holder) => processExists(pid) && began === processStartTime(pid);

function processExists(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the system's own words: tells a process from a later one with the same id. */
function processStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}
