/** npm run db:restore -- FILE: reads a dump into an empty database, the embedded one or the one that DATABASE_URL names. */
import { open } from 'node:fs/promises';
import { CannotMove } from '@/lib/db/dump-format';
import { linesOf } from '@/lib/db/dump-lines';
import { restore } from '@/lib/db/restore';
import { asCommand } from './support/command';

await asCommand('Say from where: npm run db:restore -- untold.sql', async (file) => {
  const dump = await open(file).catch(() => {
    throw new CannotMove(`${file} cannot be read.`);
  });
  await restore(linesOf(dump.createReadStream()), console.log);
  console.log('Everything is there. Start Untold with the same DATABASE_URL or UNTOLD_DATA.');
});
