/** npm run import:review -- FILE… --book SLUG: brings documents about a book into a club, as drafts to be confirmed. */
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { unguardedDb } from '@/lib/db/unguarded';
import { migrate } from '@/lib/db/migrations/migrate';
import { parseRequest, importReviews } from '../support/import-reviews';

await main(process.argv.slice(2));

async function main(args: string[]) {
  try {
    const request = parseRequest(args);
    await openDatabase();
    const refusals = await importReviews(request, console.log, console.error);
    if (refusals > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await unguardedDb.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

async function openDatabase() {
  // Opened first: a query would hide that the folder is in use behind a sentence of its own.
  if (!config().databaseUrl) await openEmbedded();
  await migrate();
}
