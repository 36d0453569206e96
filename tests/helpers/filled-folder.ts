import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    filledFolder: string;
  }
}

const CACHE = 'node_modules/.cache/untold';

/** Once for all test files, and once for each build: a data folder as the first start on an empty one leaves it. */
export default async function ({ provide }: TestProject) {
  const name = `data-${readFileSync('.next/BUILD_ID', 'utf8')}`;
  const folder = path.resolve(CACHE, name);
  if (!existsSync(folder)) await fill(folder);
  provide('filledFolder', folder);
}

async function fill(folder: string) {
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE).filter((entry) => entry.startsWith('data-')))
    rmSync(path.join(CACHE, old), { recursive: true, force: true });
  const draft = mkdtempSync(path.join(CACHE, 'draft-'));
  await startAndStop(path.resolve(draft));
  renameSync(draft, folder);
}

function startAndStop(UNTOLD_DATA: string): Promise<void> {
  const settings = { PORT: '0', HOST: '', DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '' };
  const env = { ...process.env, ...settings, UNTOLD_DEMO: '', UNTOLD_DATA };
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += String(data);
      if (said.includes('ready at')) child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) =>
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said)))),
  );
}
