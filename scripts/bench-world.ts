/** npm run bench:world -- small|medium|large: fills an empty database with clubs that talk, the same ones every time. */
import { load } from './bench/load';
import { sizes, type SizeName } from './bench/sizes';
import { asCommand } from './support/command';
import { OperatorError } from '@/lib/config/operator-error';
import { migrate } from '@/lib/db/migrate';
import { plainSql } from '@/lib/db/plain-sql';

await asCommand('Say how large: npm run bench:world -- small, medium or large', async (name) => {
  if (!(name in sizes)) throw new OperatorError(`There is no world “${name}”: say small, medium or large.`);
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  await migrate();
  if (!(await isEmpty()))
    throw new OperatorError('This database is in use: a world of ours wants an empty one.');
  await load(sizes[name as SizeName], (line) => console.log(`  ${seconds()} s: ${line}`));
  console.log(`The ${name} world is there, in ${seconds()} s.`);
});

async function isEmpty() {
  const database = await plainSql();
  try {
    return await database.transaction(
      async (sql) => (await sql.rows('select 1 from "User" limit 1')).length === 0,
    );
  } finally {
    await database.close();
  }
}
