import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Server, startPostgres } from '../support/postgres';
import { builtWithFloors } from './builds';
import { writeDown } from './constants';
import { embeddedWorld, houseOf, type World, worldOn } from './houses';
import { type Process, startProcess } from './process';
import type { SizeName } from './sizes';

export type Tell = (line: string) => void;
type Constants = Awaited<ReturnType<typeof writeDown>>;
export type Bench = {
  folder: string;
  postgres: Server;
  /** By what they are called in the table. */
  worlds: Map<string, World>;
  houses: Map<string, Process>;
  /** What the first reader sees in the small world. */
  constants: Constants;
  close(): Promise<void>;
};

export const SMALL = 'PostgreSQL, small';
export const EMBEDDED = 'PGlite, small';

/** Everything that is measured, built, filled and open. */
export async function open(root: string, sizes: SizeName[], tell: Tell): Promise<Bench> {
  tell('building, with the pages of the floors');
  const folder = await builtWithFloors(root);
  const postgres = await startPostgres();
  const worlds = await fill(postgres, sizes, tell);
  const file = path.join(aFolder(), 'constants.json');
  process.env.DATABASE_URL = worlds.get(SMALL)!.database.DATABASE_URL;
  const constants = await writeDown(file);
  const houses = new Map<string, Process>();
  for (const [where, { database }] of worlds)
    houses.set(where, await houseOf(folder, database, { BENCH_CONSTANTS: file }));
  const close = async () => {
    for (const house of houses.values()) await house.stop();
    await postgres.stop();
  };
  return { folder, postgres, worlds, houses, constants, close };
}

async function fill(postgres: Server, sizes: SizeName[], tell: Tell) {
  const worlds = new Map<string, World>();
  for (const size of sizes)
    worlds.set(
      `PostgreSQL, ${size}`,
      await worldOn(postgres, size, (line) => tell(`${size} world: ${line}`)),
    );
  return worlds.set(EMBEDDED, await embeddedWorld('small', (line) => tell(`embedded world: ${line}`)));
}

/** A folder that goes when the process ends. */
function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const bareServer = (root: string, bytes: number) =>
  startProcess(path.join(root, 'scripts/bench/bare.mjs'), [String(bytes)]);
