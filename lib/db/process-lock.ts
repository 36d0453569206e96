import 'server-only';
import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

type Holder = { pid: number; began: string };

/** A lock file for systems without flock. A holder is a process id together with when that process began. */
export function lockByProcess(file: string, inUse: (pid: number) => Error): () => void {
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!linked(draft, file)) stepOver(file, inUse);
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
function linked(draft: string, file: string) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function stepOver(file: string, inUse: (pid: number) => Error) {
  const before = read(file);
  if (before && lives(before)) throw inUse(before.pid);
  // Moved aside before it is removed: if another process was quicker, what was moved is its living lock, and goes back.
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && lives(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const lives = ({ pid, began }: Holder) => exists(pid) && began === beganAt(pid);

function exists(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the system's own words: tells a process from a later one with the same id. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}
