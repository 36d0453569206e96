import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from './fixtures';

/** Stories on a server of their own, which sends notifications. Whoever signs up as HOST runs it. */
export const test = base.extend<object, { pushAddress: string }>({
  pushAddress: [
    async ({}, give) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'untold-push-'));
      const { address, stop } = await serveWithPush(folder);
      await give(address);
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ pushAddress }, give) => give(pushAddress),
});

async function serveWithPush(folder: string) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = {
    PORT: port,
    UNTOLD_DATA: folder,
    UNTOLD_DEMO: '1',
    OPEN_LIBRARY_URL: 'off',
    DATABASE_URL: '',
    NEXTAUTH_URL: address,
    HOST_EMAILS: 'host@untold.example',
    PUSH_HOSTS: 'push.untold.example',
  };
  const server = spawn(process.execPath, [path.resolve('scripts/serve.mjs')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (piece: Buffer) => {
      said += String(piece);
      if (said.includes('is ready at')) resolve();
    });
    void ended.then(() => reject(new Error(said)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { address, stop };
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof address === 'object' && address?.port);
}
