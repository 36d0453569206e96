/** npm run account:reset -- email: prints a link with which its owner chooses a new password, once, within a day. */
import { email } from '@/lib/action/text';
import { makeReset } from '@/lib/auth/resets';
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { migrate } from '@/lib/db/migrate';

await main(process.argv[2] ?? '');

async function main(typed: string) {
  const address = email().safeParse(typed);
  if (!address.success) return refuse('Say whose: npm run account:reset -- nell@example.org');
  try {
    const link = await linkFor(address.data);
    if (link) console.log(link);
    else refuse(`Nobody has an account with the address ${address.data}.`);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    refuse(error.message);
  } finally {
    await everything.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

async function linkFor(address: string): Promise<string | null> {
  const { databaseUrl, publicUrl } = config();
  // Opened first: a query would hide that the folder is in use behind a sentence of its own.
  if (!databaseUrl) await embedded();
  await migrate();
  const token = await makeReset(address);
  return (
    token && new URL(`/reset/${token}`, publicUrl ?? `http://localhost:${process.env.PORT ?? 3000}`).href
  );
}

function refuse(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
