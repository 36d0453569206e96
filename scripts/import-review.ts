/** npm run import:review -- FILE… --book SLUG: brings documents about a book into a club, as drafts to be confirmed. */
import { BadSetting, config } from '@/lib/config';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { FolderInUse } from '@/lib/db/folder-lock';
import { CannotMigrate, migrate } from '@/lib/db/migrate';
import { CannotReach } from '@/lib/db/plain-sql';
import { askedFor, bringReviews, Refused } from './support/bring-reviews';

const MENDABLE = [BadSetting, CannotMigrate, CannotReach, FolderInUse, Refused];

await main(process.argv.slice(2));

async function main(typed: string[]) {
  try {
    const asked = askedFor(typed);
    await openDatabase();
    const refusals = await bringReviews(asked, console.log, console.error);
    if (refusals > 0) process.exitCode = 1;
  } catch (error) {
    if (!MENDABLE.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
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
