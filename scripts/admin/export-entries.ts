/** npm run book:export -- FILE --club SLUG --book SLUG: writes all that a club tells of a book into a file. */
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { migrate } from '@/lib/db/migrations/migrate';
import { unguardedDb } from '@/lib/db/unguarded';
import { exportEntryFile, parseEntryRequest } from '../support/entry-files';

const USAGE = 'Name a file, a club and a book: npm run book:export -- FILE --club SLUG --book SLUG';

await main(process.argv.slice(2));

async function main(args: string[]) {
  try {
    const request = parseEntryRequest(args, USAGE);
    // Opened first: a query would hide that the folder is in use behind a sentence of its own.
    if (!config().databaseUrl) await openEmbedded();
    await migrate();
    console.log(await exportEntryFile(request));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await unguardedDb.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}
