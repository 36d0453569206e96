/** npm run migration -- name: writes the SQL of what changed in the schema since the last migration. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffAsSql } from '../support/schema-diff';

const CURRENT_SCHEMA = 'prisma/schema.prisma';
const LAST_SCHEMA = 'prisma/migrations/schema-as-migrated.prisma';

await main(process.argv[2] ?? '');

async function main(name: string) {
  if (!/^[a-z0-9_]+$/.test(name))
    return failWith('Name it in small letters: npm run migration -- add_milestones');
  const before = existsSync(LAST_SCHEMA) ? readFileSync(LAST_SCHEMA, 'utf8') : null;
  const sql = await diffAsSql(before, readFileSync(CURRENT_SCHEMA, 'utf8'));
  if (!sql) return failWith('Nothing changed in prisma/schema.prisma since the last migration.');
  const folder = path.join('prisma/migrations', withTimestamp(name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  copyFileSync(CURRENT_SCHEMA, LAST_SCHEMA);
  console.log(`Wrote ${folder}/migration.sql: read it, then commit it together with ${LAST_SCHEMA}.`);
}

/** A name may bring its own time, to write a migration that is not released yet again in its old place. */
function withTimestamp(name: string) {
  if (/^\d{14}_/.test(name)) return name;
  return `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
}

function failWith(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
