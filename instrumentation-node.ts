import { BadSetting, config } from '@/lib/config';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { FolderInUse } from '@/lib/db/folder-lock';
import { CannotMigrate, migrate } from '@/lib/db/migrate';
import { CannotReach, inTurn } from '@/lib/db/plain-sql';
import { seedWhenEmpty } from '@/seed';

const server = globalThis as typeof globalThis & { untoldClose?: () => Promise<void> };

/** Reads the settings, opens the database and brings it up to date. What people can mend ends the process with a sentence. */
export async function makeReady() {
  try {
    if (!config().databaseUrl) await embedded();
    // server/shutdown.mjs closes the database when the last answer is sent.
    server.untoldClose = close;
    await inTurn(async () => {
      await migrate(tell);
      await seedWhenEmpty({ demo: config().demo }, tell);
    });
  } catch (error) {
    if (!MENDABLE.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exit(1);
  }
}

const MENDABLE = [BadSetting, FolderInUse, CannotReach, CannotMigrate];

const tell = (line: string) => console.log(`  ${line}`);

async function close() {
  await everything.$disconnect();
  await closeEmbedded();
}
