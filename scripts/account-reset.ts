/** npm run account:reset -- email: prints a link with which its owner chooses a new password, once, within a day. */
import { email } from '@/lib/action/text';
import { makeReset } from '@/lib/auth/resets';
import { config } from '@/lib/config';
import { closeEmbedded, embedded } from '@/lib/db/embedded';
import { everything } from '@/lib/db/everything';
import { FolderInUse } from '@/lib/db/folder-lock';
import { migrate } from '@/lib/db/migrate';

await main(process.argv[2] ?? '');

async function main(typed: string) {
  const address = email().safeParse(typed);
  if (!address.success) return refuse('Say whose: npm run account:reset -- nell@example.org');
  try {
    console.log(await linkFor(address.data));
  } catch (error) {
    if (!(error instanceof FolderInUse || error instanceof Unknown)) throw error;
    refuse(error.message);
  } finally {
    await everything.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

class Unknown extends Error {}

async function linkFor(address: string): Promise<string> {
  const { databaseUrl, publicUrl } = config();
  // Asked first, because the query would wrap its sentence into one of its own.
  if (!databaseUrl) await embedded();
  await migrate();
  const token = await makeReset(address);
  if (!token) throw new Unknown(`Nobody has an account with the address ${address}.`);
  return new URL(`/reset/${token}`, publicUrl ?? `http://localhost:${process.env.PORT ?? 3000}`).href;
}

function refuse(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
