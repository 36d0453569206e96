import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { plainSql, type Sql } from './plain-sql';

/** The database cannot be brought to today's schema. The message is written for whoever runs Untold. */
export class CannotMigrate extends Error {
  override name = 'CannotMigrate';
}

type Migration = { name: string; sql: string; checksum: string };

/**
 * Applies the migrations that the database does not have yet and returns their names. Each is one transaction
 * together with its row in _prisma_migrations, so that a kill leaves all of it or nothing; several processes that
 * start at once take turns. Throws CannotMigrate.
 */
export async function migrate(tell: (line: string) => void = () => {}): Promise<string[]> {
  const database = await plainSql();
  const applied: string[] = [];
  try {
    for (const migration of await database.transaction(pending)) {
      if (!(await database.transaction((sql) => applyOnce(sql, migration)))) continue;
      tell(`applied the migration ${migration.name}`);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await database.close();
  }
}

async function pending(sql: Sql): Promise<Migration[]> {
  const known = migrationsIn(path.join(process.cwd(), 'prisma', 'migrations'));
  const history = await historyOf(sql);
  for (const [name, checksum] of history) {
    const migration = known.find((one) => one.name === name);
    if (!migration) throw new CannotMigrate(newer(name));
    if (migration.checksum !== checksum) throw new CannotMigrate(changed(name));
  }
  return known.filter(({ name }) => !history.has(name));
}

function migrationsIn(folder: string): Migration[] {
  const sqlOf = (name: string) => path.join(folder, name, 'migration.sql');
  const names = readdirSync(folder).filter((name) => existsSync(sqlOf(name)));
  return names.sort().map((name) => {
    const sql = readFileSync(sqlOf(name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function historyOf(sql: Sql): Promise<Map<string, string>> {
  const [table] = await sql.rows<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  );
  if (!table?.there) return new Map();
  const rows = await sql.rows<{ name: string; checksum: string }>(
    'select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function applyOnce(sql: Sql, migration: Migration): Promise<boolean> {
  // The number by which Prisma's own tools lock, so that they wait for us and we for them.
  await sql.rows('select pg_advisory_xact_lock(72707369)');
  await sql.script(HISTORY);
  if ((await historyOf(sql)).has(migration.name)) return false;
  try {
    await sql.script(migration.sql);
  } catch (error) {
    throw new CannotMigrate(failed(migration.name, error));
  }
  await sql.rows(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
  return true;
}

// As Prisma's own tools make it, so that they can read it.
const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

const newer = (name: string) =>
  `This database was made by a newer Untold: it has the migration ${name}, which this one does not know. ` +
  'Start the newer one, or restore a backup from before it.';

const changed = (name: string) =>
  `The migration ${name} is not the one that this database was made with, so its tables may be different ones. ` +
  'Start the Untold that made it, or begin with an empty database.';

const failed = (name: string, error: unknown) =>
  `The migration ${name} failed, and nothing of it was kept: ${error instanceof Error ? error.message : error}`;
