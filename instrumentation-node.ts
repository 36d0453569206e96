import { errorPage } from '@/lib/actions/error-page';
import { readArrivingEpub } from '@/lib/books/epub-upload';
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { unguardedDb } from '@/lib/db/unguarded';
import { migrate } from '@/lib/db/migrations/migrate';
import { withAdvisoryLock } from '@/lib/db/raw-connection';
import { startLive } from '@/lib/live/start';
import { startMail } from '@/lib/mail/start';
import { seedWhenEmpty } from '@/seed';

const server = globalThis as typeof globalThis & {
  untoldClose?: () => Promise<void>;
  untoldErrorPage?: typeof errorPage;
  untoldReadEpub?: typeof readArrivingEpub;
};

let stopLive = async () => {};
let stopMail = async () => {};

/** Reads the settings, opens the database and brings it up to date. What people can mend ends the process with a sentence. */
export async function prepareServer() {
  try {
    if (!config().databaseUrl) await openEmbedded();
    // server/shutdown.mjs closes the database when the last answer is sent.
    server.untoldClose = closeDatabase;
    // server/error-page.mjs answers with it.
    server.untoldErrorPage = errorPage;
    // server/book-upload.mjs reads files by it.
    server.untoldReadEpub = readArrivingEpub;
    await withAdvisoryLock(async () => {
      await migrate(log);
      await seedWhenEmpty({ demo: config().demo }, log);
    });
    stopLive = await startLive();
    stopMail = startMail();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const log = (line: string) => console.log(`  ${line}`);

async function closeDatabase() {
  await stopLive();
  await stopMail();
  await unguardedDb.$disconnect();
  await closeEmbedded();
}
