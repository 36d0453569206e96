/** npm run db:restore -- FILE: reads a dump into an empty database, the embedded one or the one that DATABASE_URL names. */
import { type FileHandle, open } from 'node:fs/promises';
import { CannotMove } from '@/lib/db/dump';
import { migrate } from '@/lib/db/migrate';
import { restore } from '@/lib/db/restore';
import { asCommand } from './support/command';

await asCommand('Say from where: npm run db:restore -- untold.sql', async (file) => {
  const dump = await open(file).catch(() => {
    throw new CannotMove(`${file} cannot be read.`);
  });
  await restore(linesOf(dump), console.log);
  // A dump of an older Untold is brought up to date.
  await migrate(console.log);
  console.log('Everything is there. Start Untold with the same DATABASE_URL or UNTOLD_DATA.');
});

// Node's own reader of lines lets go of those that nobody waits for yet.
async function* linesOf(file: FileHandle) {
  yield* file.readLines();
}
