/** npm run import:review -- FILE… --book SLUG: brings documents about a book into a club, as drafts to be confirmed. */
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { migrate } from '@/lib/db/migrate';
import { askedFor, bringReviews } from './support/bring-reviews';

await main(process.argv.slice(2));

async function main(typed: string[]) {
  try {
    const asked = askedFor(typed);
    await openDatabase();
    const refusals = await bringReviews(asked, console.log, console.error);
    if (refusals > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await everything.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

async function openDatabase() {
  // Opened first: a query would hide that the folder is in use behind a sentence of its own.
  if (!config().databaseUrl) await embedded();
  await migrate();
}
