import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Server, startPostgres } from '../../scripts/support/temporary-postgres';
import { buildWithFloors } from './build-with-floors';
import { writeConstants } from './constant-gate';
import { loadEmbeddedWorld, startServer, type World, loadWorld } from './worlds';
import { type ServerProcess, startServerProcess } from './server-process';
import type { SizeName } from '../data/sizes';

export type Log = (line: string) => void;
type Constants = Awaited<ReturnType<typeof writeConstants>>;
export type RunningWorlds = {
  folder: string;
  postgres: Server;
  /** By what they are called in the table. */
  worlds: Map<string, World>;
  servers: Map<string, ServerProcess>;
  /** What the first reader sees in the small world. */
  constants: Constants;
  close(): Promise<void>;
};

export const SMALL = 'PostgreSQL, small';
export const EMBEDDED = 'PGlite, small';

/** Everything that is measured, built, filled and open. */
export async function openWorlds(root: string, sizes: SizeName[], log: Log): Promise<RunningWorlds> {
  log('building, with the pages of the floors');
  const folder = await buildWithFloors(root);
  const postgres = await startPostgres();
  const worlds = await loadWorlds(postgres, sizes, log);
  const file = path.join(temporaryFolder(), 'constants.json');
  process.env.DATABASE_URL = worlds.get(SMALL)!.database.DATABASE_URL;
  const constants = await writeConstants(file);
  const servers = new Map<string, ServerProcess>();
  for (const [where, { database }] of worlds)
    servers.set(where, await startServer(folder, database, { BENCH_CONSTANTS: file }));
  const close = async () => {
    for (const server of servers.values()) await server.stop();
    await postgres.stop();
  };
  return { folder, postgres, worlds, servers, constants, close };
}

async function loadWorlds(postgres: Server, sizes: SizeName[], log: Log) {
  const worlds = new Map<string, World>();
  for (const size of sizes)
    worlds.set(
      `PostgreSQL, ${size}`,
      await loadWorld(postgres, size, (line) => log(`${size} world: ${line}`)),
    );
  return worlds.set(EMBEDDED, await loadEmbeddedWorld('small', (line) => log(`embedded world: ${line}`)));
}

/** A folder that goes when the process ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const startBareServer = (root: string, bytes: number) =>
  startServerProcess(path.join(root, 'bench/setup/bare-server.mjs'), [String(bytes)]);
