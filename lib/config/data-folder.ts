import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error';

/** The folder that holds the embedded database and the secret that goes with it. */
export const dataFolder = () => path.resolve(/* turbopackIgnore: true */ process.env.UNTOLD_DATA || '.data');

/** Makes the data folder where it is missing. Throws OperatorError where it cannot be written. */
export function prepareDataFolder(): string {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw new OperatorError(folderErrorMessage(error as NodeJS.ErrnoException, folder));
  }
}

function folderErrorMessage({ code, message }: NodeJS.ErrnoException, folder: string): string {
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return `${folder} is a file, or lies within one: set UNTOLD_DATA to a folder.`;
  if (code === 'ENOSPC') return `The disk that holds ${folder} is full.`;
  const reason =
    code === 'EROFS' ? 'its disk is read-only' : `its permissions do not allow it (${code ?? message})`;
  return `Untold cannot write to the folder ${folder}, because ${reason}: fix that, or set UNTOLD_DATA to another folder.`;
}
