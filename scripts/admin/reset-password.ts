/** npm run account:reset -- email: prints a link with which its owner chooses a new password, once, within a day. */
import { email } from '@/lib/validation/text';
import { createReset } from '@/lib/auth/password-resets';
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { unguardedDb } from '@/lib/db/unguarded';
import { migrate } from '@/lib/db/migrations/migrate';

await main(process.argv[2] ?? '');

async function main(typed: string) {
  const address = email().safeParse(typed);
  if (!address.success)
    return failWith('Whose password? Give an email address: npm run account:reset -- nell@example.org');
  try {
    const link = await createResetLink(address.data);
    if (link) console.log(link);
    else failWith(`Nobody has an account with the address ${address.data}.`);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    failWith(error.message);
  } finally {
    await unguardedDb.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

async function createResetLink(address: string): Promise<string | null> {
  const { databaseUrl, publicUrl } = config();
  // Opened first: a query would hide that the folder is in use behind a sentence of its own.
  if (!databaseUrl) await openEmbedded();
  await migrate();
  const token = await createReset(address);
  return (
    token && new URL(`/reset/${token}`, publicUrl ?? `http://localhost:${process.env.PORT ?? 3000}`).href
  );
}

function failWith(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
