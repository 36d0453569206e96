import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from './fixtures';

/** Stories on a server of their own, whose operator lets nobody look books up outside. */
export const test = base.extend<object, { quietAddress: string }>({
  quietAddress: [
    async ({}, give) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'untold-quiet-'));
      const { address, stop } = await serveWithoutSearch(folder);
      await give(address);
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ quietAddress }, give) => give(quietAddress),
});

async function serveWithoutSearch(folder: string) {
  const settings = { PORT: '0', UNTOLD_DATA: folder, UNTOLD_DEMO: '1', OPEN_LIBRARY_URL: 'off' };
  const server = spawn(process.execPath, [path.resolve('scripts/serve.mjs')], {
    env: { ...process.env, ...settings, DATABASE_URL: '', NEXTAUTH_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (piece: Buffer) => {
      said += String(piece);
      const found = /is ready at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(said)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { address, stop };
}
