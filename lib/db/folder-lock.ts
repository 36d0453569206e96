import 'server-only';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, ftruncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '@/lib/config/operator-error';
import { lockByProcess } from './process-lock';

/** Another process has the folder. Its message is written for the person who started this one. */
export class FolderInUse extends OperatorError {
  override name = 'FolderInUse';
  constructor(folder: string, holder: string) {
    super(
      `The folder ${folder} is in use by another Untold${holder && ` (process ${holder})`}: ` +
        'stop that one first, or set UNTOLD_DATA to a folder of its own.',
    );
  }
}

/**
 * Takes the folder for this process alone and returns the function that gives it back.
 * Throws FolderInUse while another process has it; a holder that died, however it died, holds nothing.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  const descriptor = openSync(file, 'a+');
  const answer = askTheKernel(descriptor);
  if (answer === 'taken') {
    closeSync(descriptor);
    throw new FolderInUse(folder, readFileSync(file, 'utf8').trim());
  }
  if (answer === 'cannot tell') {
    closeSync(descriptor);
    return lockByProcess(`${file}.process`, (holder) => new FolderInUse(folder, String(holder)));
  }
  ftruncateSync(descriptor);
  writeSync(descriptor, `${process.pid}\n`);
  return () => closeSync(descriptor);
}

// flock locks the open file that it inherits, and the kernel keeps that lock until this process closes the file
// or dies: no stale locks, no mistaken process ids, and it holds between containers that share the folder.
function askTheKernel(descriptor: number): 'ours' | 'taken' | 'cannot tell' {
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (status === 0) return 'ours';
  return status === 1 ? 'taken' : 'cannot tell';
}
