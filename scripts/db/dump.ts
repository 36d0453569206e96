/** npm run db:dump -- FILE: the whole database as plain SQL, from the embedded one or the one that DATABASE_URL names. */
import { open, rm } from 'node:fs/promises';
import { dump } from '@/lib/db/dump/dump';
import { DumpError } from '@/lib/db/dump/format';
import { runCli } from '../support/run-cli';

await runCli('Name the file to write: npm run db:dump -- untold.sql', async (file) => {
  const out = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new DumpError(error.code === 'EEXIST' ? `${file} exists already.` : `${file} cannot be written.`);
  });
  try {
    const rows = await dump((text) => out.writeFile(text), console.log);
    await out.sync();
    console.log(
      `Wrote ${rows} rows to ${file}. It contains everything people wrote, so keep it as safe as the database.`,
    );
  } catch (error) {
    await rm(file);
    throw error;
  } finally {
    await out.close();
  }
});
