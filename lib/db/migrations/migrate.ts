import 'server-only';
import { randomUUID } from 'node:crypto';
import { OperatorError } from '@/lib/config/operator-error';
import { HISTORY_TABLE_SQL, readHistory, type Migration, listMigrations } from './history';
import { openRawConnection, type RawSql } from '../raw-connection';

/** The database cannot be brought to today's schema. The message is written for whoever runs Untold. */
export class MigrationError extends OperatorError {
  override name = 'MigrationError';
}

/**
 * Applies the migrations that the database lacks, each in a transaction with its row of _prisma_migrations, and
 * returns their names. Processes that start at once take turns. Throws MigrationError.
 */
export async function migrate(log: (line: string) => void = () => {}): Promise<string[]> {
  const database = await openRawConnection();
  const applied: string[] = [];
  try {
    for (const migration of await database.transaction(listPendingMigrations)) {
      if (!(await database.transaction((sql) => applyOnce(sql, migration)))) continue;
      log(`applied the migration ${migration.name}`);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await database.close();
  }
}

/** Applies within a transaction the migrations that are missing, so that they come with what else it does, or not at all. */
export async function migrateInTransaction(sql: RawSql, log: (line: string) => void) {
  for (const migration of await listPendingMigrations(sql)) {
    await apply(sql, migration);
    log(`applied the migration ${migration.name}`);
  }
}

/** Waits until nobody else migrates or restores; by the number with which Prisma's own tools lock. */
export const lockMigrations = (sql: RawSql) => sql.query('select pg_advisory_xact_lock(72707369)');

async function listPendingMigrations(sql: RawSql): Promise<Migration[]> {
  const known = listMigrations();
  const history = await readHistory(sql);
  for (const [name, checksum] of history) {
    const migration = known.find((one) => one.name === name);
    if (!migration) throw new MigrationError(newerMessage(name));
    if (migration.checksum !== checksum) throw new MigrationError(changedMessage(name));
  }
  return known.filter(({ name }) => !history.has(name));
}

async function applyOnce(sql: RawSql, migration: Migration): Promise<boolean> {
  await lockMigrations(sql);
  await sql.execute(HISTORY_TABLE_SQL);
  if ((await readHistory(sql)).has(migration.name)) return false;
  await apply(sql, migration);
  return true;
}

async function apply(sql: RawSql, migration: Migration) {
  try {
    await sql.execute(migration.sql);
  } catch (error) {
    throw new MigrationError(failedMessage(migration.name, error));
  }
  await sql.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

const newerMessage = (name: string) =>
  `This database was made by a newer Untold: it has the migration ${name}, which this one does not know. ` +
  'Start the newer one, or restore a backup from before it.';

const changedMessage = (name: string) =>
  `The migration ${name} is not the one that this database was made with, so its tables may be different ones. ` +
  'Start the Untold that made it, or begin with an empty database.';

const failedMessage = (name: string, error: unknown) =>
  `The migration ${name} failed, and nothing of it was kept: ${error instanceof Error ? error.message : error}`;
