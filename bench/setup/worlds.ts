import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from '../data/load';
import { SECRET } from './bench-constants';
import { createSessions, type WritableThreads } from './reader-sessions';
import { startServerProcess } from './server-process';
import { sizes, type SizeName } from '../data/sizes';
import { freePort, type Server, runSql } from '../../scripts/support/temporary-postgres';
import { closeEmbedded } from '@/lib/db/embedded-database';
import { migrate } from '@/lib/db/migrations/migrate';

/** The database of a server's world. */
export type Database = { DATABASE_URL: string; UNTOLD_DATA: string };

export type World = WritableThreads & { database: Database };

/** A world of a size, in a database of its own on the server. */
export async function loadWorld(server: Server, size: SizeName, log: (line: string) => void): Promise<World> {
  await runSql(server.url('postgres'), `create database ${size}`);
  const world = await fillDatabase({ DATABASE_URL: server.url(size), UNTOLD_DATA: '' }, size, log);
  // As the server does by itself, some time after that much was written.
  await runSql(server.url(size), 'vacuum analyze');
  return world;
}

/** A world in an embedded database, in a folder that goes when the process ends. */
export async function loadEmbeddedWorld(size: SizeName, log: (line: string) => void): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return fillDatabase({ DATABASE_URL: '', UNTOLD_DATA: folder }, size, log);
}

async function fillDatabase(database: Database, size: SizeName, log: (line: string) => void): Promise<World> {
  Object.assign(process.env, database);
  await migrate();
  await load(sizes[size], log);
  const readers = await createSessions();
  await closeEmbedded();
  return { ...readers, database };
}

/** The build of a folder, serving that database. */
export const startServer = async (folder: string, database: Database, environment = {}) =>
  startServerProcess(path.join(folder, 'scripts/serve.mjs'), [], {
    ...database,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: 'http://localhost',
    NEXTAUTH_SECRET: SECRET,
    UNTOLD_DEMO: '0',
    ...environment,
  });
