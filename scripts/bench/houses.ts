import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from './load';
import { letThemIn, SECRET, type Written } from './people';
import { startProcess } from './process';
import { sizes, type SizeName } from './sizes';
import { freePort, type Server, runSql } from '../support/postgres';
import { closeEmbedded } from '@/lib/db/embedded';
import { migrate } from '@/lib/db/migrate';

/** Where a house keeps its world. */
export type Database = { DATABASE_URL: string; UNTOLD_DATA: string };

export type World = Written & { database: Database };

/** A world of a size, in a database of its own on the server. */
export async function worldOn(server: Server, size: SizeName, tell: (line: string) => void): Promise<World> {
  await runSql(server.url('postgres'), `create database ${size}`);
  const world = await filled({ DATABASE_URL: server.url(size), UNTOLD_DATA: '' }, size, tell);
  // As the server does by itself, some time after that much was written.
  await runSql(server.url(size), 'vacuum analyze');
  return world;
}

/** The same in an embedded one, in a folder that goes when the process ends. */
export async function embeddedWorld(size: SizeName, tell: (line: string) => void): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return filled({ DATABASE_URL: '', UNTOLD_DATA: folder }, size, tell);
}

async function filled(database: Database, size: SizeName, tell: (line: string) => void): Promise<World> {
  Object.assign(process.env, database);
  await migrate();
  await load(sizes[size], tell);
  const written = await letThemIn();
  await closeEmbedded();
  return { ...written, database };
}

/** The build of a folder, serving that database. */
export const houseOf = async (folder: string, database: Database, environment = {}) =>
  startProcess(path.join(folder, 'scripts/serve.mjs'), [], {
    ...database,
    ...{
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: 'http://localhost',
      NEXTAUTH_SECRET: SECRET,
      UNTOLD_DEMO: '0',
    },
    ...environment,
  });
