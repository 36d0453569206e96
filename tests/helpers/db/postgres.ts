import { randomUUID } from 'node:crypto';
import { afterAll, inject, vi } from 'vitest';
import { runSql } from '@/scripts/support/temporary-postgres';
import { EMPTY } from './empty';

const server = inject('postgresServer');
const isOneProcess = inject('isOneProcess');
const held = globalThis as { untoldTestDatabase?: string };

vi.useRealTimers();
const name = held.untoldTestDatabase ?? `test_${randomUUID().replaceAll('-', '')}`;
const url = server.replace(/\/postgres$/, `/${name}`);
if (held.untoldTestDatabase) await runSql(url, EMPTY);
else await runSql(server, `create database ${name} template template`);
held.untoldTestDatabase = name;
process.env.DATABASE_URL = url;

afterAll(async () => {
  if (isOneProcess) return;
  const { unguardedDb } = await import('@/lib/db/unguarded');
  await unguardedDb.$disconnect();
  await runSql(server, `drop database ${name} with (force)`);
});
