import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrations/migrate';
import { runSql, startPostgres } from '@/scripts/support/temporary-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    postgresServer: string;
    isOneProcess: boolean;
  }
}

/** Once for all test files: a server with a migrated, empty database named template. */
export default async function ({ provide, config }: TestProject) {
  const server = await startPostgres();
  await runSql(server.url('postgres'), 'create database template');
  process.env.DATABASE_URL = server.url('template');
  await migrate();
  delete process.env.DATABASE_URL;
  provide('postgresServer', server.url('postgres'));
  provide('isOneProcess', !config.isolate);
  return server.stop;
}
