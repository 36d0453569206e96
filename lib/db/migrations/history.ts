import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RawSql } from '../raw-connection';

export type Migration = { name: string; sql: string; checksum: string };

/** Every migration of this Untold, in their order. */
export function listMigrations(): Migration[] {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const sqlFile = (name: string) => path.join(folder, name, 'migration.sql');
  const names = readdirSync(folder).filter((name) => existsSync(sqlFile(name)));
  return names.sort().map((name) => {
    const sql = readFileSync(sqlFile(name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The checksums of the migrations that a database has, by their names. */
export async function readHistory(sql: RawSql): Promise<Map<string, string>> {
  const [table] = await sql.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  );
  if (!table?.there) return new Map();
  const rows = await sql.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** The table that keeps the history, as Prisma's own tools make it, so that they can read it. */
export const HISTORY_TABLE_SQL = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
