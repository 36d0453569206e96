// The two programs that the tests need and npm does not bring.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exitWith, step, tryStep } from './setup-steps.mjs';

/** Chromium without its window: the same pages for a third to a half of the processor's time. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/** The path of Chromium or of a browser like it; undefined when there is none. */
export const findChromium = () =>
  [
    process.env.CHROMIUM_PATH,
    WINDOWLESS,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((file) => file && existsSync(file));

/** The folder of PostgreSQL's own programs, which Debian keeps off the PATH; undefined when there is none. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => path.join(debian, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(path.join(folder, 'initdb')));
}

/** Installs what is missing where it may; otherwise ends with a sentence. Tests are never skipped for want of a program. */
export async function ensureInstalled(name, isThere, debianPackage) {
  if (isThere()) return;
  if (mayInstall()) {
    announce(debianPackage, name);
    await step('Reading what Debian has', 'apt-get', ['update', '-q']);
    await step(`Installing ${name}`, 'apt-get', installing(debianPackage), QUIETLY);
  }
  if (!isThere())
    exitWith(`The tests need ${name}: please install it (on Debian: apt-get install ${debianPackage}).`);
}

/** Any Chromium will do. Without its window it is faster, so that one is installed where that is possible. */
export async function ensureChromium() {
  if (!process.env.CHROMIUM_PATH && !existsSync(WINDOWLESS) && mayInstall()) {
    announce('chromium-headless-shell', 'a Chromium that draws no window');
    if (await tryStep('Reading what Debian has', 'apt-get', ['update', '-q', ...BRIEFLY]))
      await tryStep('Installing it', 'apt-get', installing('chromium-headless-shell'), QUIETLY);
  }
  await ensureInstalled('Chromium', findChromium, 'chromium');
}

const mayInstall = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
const installing = (name) => ['install', '-y', '-q', '--no-install-recommends', ...BRIEFLY, name];
/** Without a network that is soon said. */
const BRIEFLY = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
const QUIETLY = { DEBIAN_FRONTEND: 'noninteractive' };

const announce = (debianPackage, what) =>
  console.log(`The tests need ${what}: the Debian package ${debianPackage} is installed on this system now.`);
