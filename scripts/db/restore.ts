/** npm run db:restore -- FILE: reads a dump into an empty database, the embedded one or the one that DATABASE_URL names. */
import { open } from 'node:fs/promises';
import { DumpError } from '@/lib/db/dump/format';
import { readLines } from '@/lib/db/dump/read-lines';
import { restore } from '@/lib/db/dump/restore';
import { runCli } from '../support/run-cli';

await runCli('Name the file to read: npm run db:restore -- untold.sql', async (file) => {
  const dump = await open(file).catch(() => {
    throw new DumpError(`${file} cannot be read.`);
  });
  await restore(readLines(dump.createReadStream()), console.log);
  console.log('Done. Now start Untold with the same DATABASE_URL or UNTOLD_DATA.');
});
