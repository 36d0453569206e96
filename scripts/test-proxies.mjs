// npm run test:proxies: forms through nginx, Caddy, Apache and HAProxy as Debian packages them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, prepare } from './support/setup-steps.mjs';
import { ensureInstalled } from './support/system-programs.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const PROGRAMS = {
  nginx: '/usr/sbin',
  caddy: '/usr/bin',
  apache2: '/usr/sbin',
  haproxy: '/usr/sbin',
  openssl: '/usr/bin',
};

await prepare();
for (const [name, folder] of Object.entries(PROGRAMS)) {
  await ensureInstalled(name, () => existsSync(path.join(folder, name)), name);
}
await build();
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config=tests/proxies/vitest.config.ts'];
process.exitCode =
  spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
