/** npm run migration -- name: writes the SQL of what changed in the schema since the last migration. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { differenceInSql } from './support/schema-engine';

const TODAY = 'prisma/schema.prisma';
const AS_MIGRATED = 'prisma/migrations/schema-as-migrated.prisma';

await main(process.argv[2] ?? '');

async function main(name: string) {
  if (!/^[a-z0-9_]+$/.test(name))
    return refuse('Name it in small letters: npm run migration -- add_milestones');
  const before = existsSync(AS_MIGRATED) ? readFileSync(AS_MIGRATED, 'utf8') : null;
  const sql = await differenceInSql(before, readFileSync(TODAY, 'utf8'));
  if (!sql) return refuse('Nothing changed in prisma/schema.prisma since the last migration.');
  const folder = path.join('prisma/migrations', withTime(name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  copyFileSync(TODAY, AS_MIGRATED);
  console.log(`Wrote ${folder}/migration.sql: read it, then commit it together with ${AS_MIGRATED}.`);
}

/** A name may bring its own time, to write a migration that is not released yet again in its old place. */
function withTime(name: string) {
  if (/^\d{14}_/.test(name)) return name;
  return `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
}

function refuse(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
