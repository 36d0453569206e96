import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { runSql } from '@/scripts/support/postgres';

const server = inject('postgresServer');
const name = `test_${randomUUID().replaceAll('-', '')}`;
await runSql(server, `create database ${name} template template`);
process.env.DATABASE_URL = server.replace(/\/postgres$/, `/${name}`);

afterAll(async () => {
  const { everything } = await import('@/lib/db/everything');
  await everything.$disconnect();
  await runSql(server, `drop database ${name} with (force)`);
});
