/** npm run bench:world -- small|medium|large: fills an empty database with clubs that talk, the same ones every time. */
import { load } from './data/load';
import { sizes, type SizeName } from './data/sizes';
import { runCli } from '../scripts/support/run-cli';
import { OperatorError } from '@/lib/config/operator-error';
import { migrate } from '@/lib/db/migrations/migrate';
import { openRawConnection } from '@/lib/db/raw-connection';

await runCli('Say how large: npm run bench:world -- small, medium or large', async (name) => {
  if (!(name in sizes)) throw new OperatorError(`There is no world “${name}”: say small, medium or large.`);
  const began = Date.now();
  const elapsed = () => ((Date.now() - began) / 1000).toFixed(1);
  await migrate();
  if (!(await isEmpty()))
    throw new OperatorError('This database is in use: a world of ours wants an empty one.');
  await load(sizes[name as SizeName], (line) => console.log(`  ${elapsed()} s: ${line}`));
  console.log(`The ${name} world is there, in ${elapsed()} s.`);
});

async function isEmpty() {
  const database = await openRawConnection();
  try {
    return await database.transaction(
      async (sql) => (await sql.query('select 1 from "User" limit 1')).length === 0,
    );
  } finally {
    await database.close();
  }
}
