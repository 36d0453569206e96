import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrations/migrate';
import { setEmbeddedDatabase } from './embedded-slot';

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string;
    isOneProcess: boolean;
  }
}

/** Once for all test files: a migrated, empty database as one archive, made again when a migration changes. */
export default async function ({ provide, config }: TestProject) {
  const file = path.join('node_modules/.cache/untold', `${fingerprint()}.tar`);
  if (!existsSync(file)) await writeTemplate(file);
  provide('pgliteTemplate', file);
  provide('isOneProcess', !config.isolate);
}

async function writeTemplate(file: string) {
  const client = await PGlite.create();
  const release = setEmbeddedDatabase(client);
  await migrate();
  release();
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  renameSync(draft, file);
  await client.close();
}

function fingerprint() {
  const folder = 'prisma/migrations';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.sql'),
  );
  const sources = ['package-lock.json', ...files.sort().map((name) => path.join(folder, name))];
  return createHash('sha256')
    .update(sources.map((file) => readFileSync(file, 'utf8')).join())
    .digest('hex');
}
