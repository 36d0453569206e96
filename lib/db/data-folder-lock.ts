import 'server-only';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, ftruncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '@/lib/config/operator-error';
import { lockWithFile } from './process-lock-file';

/** Another process has the folder. Its message is written for the person who started this one. */
export class DataFolderLocked extends OperatorError {
  override name = 'DataFolderLocked';
  constructor(folder: string, holder: string) {
    super(
      `The folder ${folder} is in use by another Untold${holder && ` (process ${holder})`}: ` +
        'stop that one first, or set UNTOLD_DATA to a folder of its own.',
    );
  }
}

/**
 * Takes the folder for this process alone and returns the function that gives it back.
 * Throws DataFolderLocked while another process has it; a holder that died, however it died, holds nothing.
 */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  const descriptor = openSync(file, 'a+');
  const answer = tryFlock(descriptor);
  if (answer === 'taken') {
    closeSync(descriptor);
    throw new DataFolderLocked(folder, readFileSync(file, 'utf8').trim());
  }
  if (answer === 'cannot tell') {
    closeSync(descriptor);
    return lockWithFile(`${file}.process`, (holder) => new DataFolderLocked(folder, String(holder)));
  }
  ftruncateSync(descriptor);
  writeSync(descriptor, `${process.pid}\n`);
  return () => closeSync(descriptor);
}

// flock locks the open file that it inherits, and the kernel keeps that lock until this process closes the file
// or dies: no stale locks, no mistaken process ids, and it holds between containers that share the folder.
function tryFlock(descriptor: number): 'ours' | 'taken' | 'cannot tell' {
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (status === 0) return 'ours';
  return status === 1 ? 'taken' : 'cannot tell';
}
