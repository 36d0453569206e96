import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded } from '@/lib/db/embedded-database';
import { DumpError } from '@/lib/db/dump/format';

/** Runs a command that takes one file; what people can mend ends it with a sentence instead of a stack. */
export async function runCli(usage: string, work: (file: string) => Promise<void>) {
  const [file, ...more] = process.argv.slice(2);
  try {
    if (!file || more.length > 0) throw new DumpError(usage);
    await work(file);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await closeEmbedded().catch(() => {});
  }
}
