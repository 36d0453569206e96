import { closeEmbedded } from '@/lib/db/embedded';
import { CannotMove } from '@/lib/db/dump-format';
import { FolderInUse } from '@/lib/db/folder-lock';
import { CannotMigrate } from '@/lib/db/migrate';
import { CannotReach } from '@/lib/db/plain-sql';

const MENDABLE = [CannotMigrate, CannotMove, CannotReach, FolderInUse];

/** Runs a command that takes one file; what people can mend ends it with a sentence instead of a stack. */
export async function asCommand(usage: string, work: (file: string) => Promise<void>) {
  const [file, ...more] = process.argv.slice(2);
  try {
    if (!file || more.length > 0) throw new CannotMove(usage);
    await work(file);
  } catch (error) {
    if (!MENDABLE.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await closeEmbedded().catch(() => {});
  }
}
