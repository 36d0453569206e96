import { failedPage } from '@/lib/action/failed-page';
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { migrate } from '@/lib/db/migrate';
import { inTurn } from '@/lib/db/plain-sql';
import { seedWhenEmpty } from '@/seed';

const server = globalThis as typeof globalThis & {
  untoldClose?: () => Promise<void>;
  untoldFailedPage?: typeof failedPage;
};

/** Reads the settings, opens the database and brings it up to date. What people can mend ends the process with a sentence. */
export async function makeReady() {
  try {
    if (!config().databaseUrl) await embedded();
    // server/shutdown.mjs closes the database when the last answer is sent.
    server.untoldClose = close;
    // server/failed-page.mjs answers with it.
    server.untoldFailedPage = failedPage;
    await inTurn(async () => {
      await migrate(tell);
      await seedWhenEmpty({ demo: config().demo }, tell);
    });
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const tell = (line: string) => console.log(`  ${line}`);

async function close() {
  await everything.$disconnect();
  await closeEmbedded();
}
