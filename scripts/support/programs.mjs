// The two programs that the tests need and npm does not bring.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { end, step } from './prepare.mjs';

/** The path of Chromium or of a browser like it; undefined when there is none. */
export const chromium = () =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((file) => file && existsSync(file));

/** The folder of PostgreSQL's own programs, which Debian keeps off the PATH; undefined when there is none. */
export function postgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => path.join(debian, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(path.join(folder, 'initdb')));
}

/** Installs what is missing where it may; otherwise ends with a sentence. Tests are never skipped for want of a program. */
export async function ensure(name, isThere, debianPackage) {
  if (isThere()) return;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    await step('Reading what Debian has', 'apt-get', ['update', '-q']);
    const install = ['install', '-y', '-q', '--no-install-recommends', debianPackage];
    await step(`Installing ${name}`, 'apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' });
  }
  if (!isThere())
    end(`The tests need ${name}: please install it (on Debian: apt-get install ${debianPackage}).`);
}
