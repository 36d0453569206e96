/** npm run book:import -- FILE --club SLUG --book SLUG: adds a file to what a club tells of a book. */
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { migrate } from '@/lib/db/migrations/migrate';
import { unguardedDb } from '@/lib/db/unguarded';
import { importEntryFile, parseEntryRequest } from '../support/entry-files';

const USAGE =
  'Name a file, a club and a book: npm run book:import -- FILE --club SLUG --book SLUG [--other-title]';

await main(process.argv.slice(2));

async function main(args: string[]) {
  try {
    const request = parseEntryRequest(args, USAGE);
    // Opened first: a query would hide that the folder is in use behind a sentence of its own.
    if (!config().databaseUrl) await openEmbedded();
    await migrate();
    console.log(await importEntryFile(request));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await unguardedDb.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}
