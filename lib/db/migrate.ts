import 'server-only';
import { randomUUID } from 'node:crypto';
import { OperatorError } from '@/lib/config/operator-error';
import { HISTORY, historyOf, type Migration, migrations } from './history';
import { plainSql, type Sql } from './plain-sql';

/** The database cannot be brought to today's schema. The message is written for whoever runs Untold. */
export class CannotMigrate extends OperatorError {
  override name = 'CannotMigrate';
}

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

/** Applies within a transaction the migrations that are missing, so that they come with what else it does, or not at all. */
export async function migrateWithin(sql: Sql, tell: (line: string) => void) {
  for (const migration of await pending(sql)) {
    await apply(sql, migration);
    tell(`applied the migration ${migration.name}`);
  }
}

/** Waits until nobody else migrates or restores; by the number with which Prisma's own tools lock. */
export const takeTurn = (sql: Sql) => sql.rows('select pg_advisory_xact_lock(72707369)');

async function pending(sql: Sql): Promise<Migration[]> {
  const known = migrations();
  const history = await historyOf(sql);
  for (const [name, checksum] of history) {
    const migration = known.find((one) => one.name === name);
    if (!migration) throw new CannotMigrate(newer(name));
    if (migration.checksum !== checksum) throw new CannotMigrate(changed(name));
  }
  return known.filter(({ name }) => !history.has(name));
}

async function applyOnce(sql: Sql, migration: Migration): Promise<boolean> {
  await takeTurn(sql);
  await sql.script(HISTORY);
  if ((await historyOf(sql)).has(migration.name)) return false;
  await apply(sql, migration);
  return true;
}

async function apply(sql: Sql, migration: Migration) {
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
}

const newer = (name: string) =>
  `This database was made by a newer Untold: it has the migration ${name}, which this one does not know. ` +
  'Start the newer one, or restore a backup from before it.';

const changed = (name: string) =>
  `The migration ${name} is not the one that this database was made with, so its tables may be different ones. ` +
  'Start the Untold that made it, or begin with an empty database.';

const failed = (name: string, error: unknown) =>
  `The migration ${name} failed, and nothing of it was kept: ${error instanceof Error ? error.message : error}`;
