/** npm run account:confirm -- email: notes that an address belongs to its account, for a host whose mail does not work yet. */
import { confirmedAddress } from '@/lib/auth/email-confirmations';
import { config } from '@/lib/config';
import { OperatorError } from '@/lib/config/operator-error';
import { closeEmbedded, openEmbedded } from '@/lib/db/embedded-database';
import { migrate } from '@/lib/db/migrations/migrate';
import { unguardedDb } from '@/lib/db/unguarded';
import { email } from '@/lib/validation/text';

await main(process.argv[2] ?? '');

async function main(typed: string) {
  const address = email().safeParse(typed);
  if (!address.success)
    return failWith('Whose address? Give it: npm run account:confirm -- host@example.org');
  try {
    // Opened first: a query would hide that the folder is in use behind a sentence of its own.
    if (!config().databaseUrl) await openEmbedded();
    await migrate();
    const where = { email: address.data, formerAt: null };
    const { count } = await unguardedDb.user.updateMany({ where, data: confirmedAddress(address.data) });
    if (count > 0) console.log(`${address.data} is confirmed.`);
    else failWith(`Nobody has an account with the address ${address.data}.`);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    failWith(error.message);
  } finally {
    await unguardedDb.$disconnect();
    await closeEmbedded().catch(() => {});
  }
}

function failWith(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
