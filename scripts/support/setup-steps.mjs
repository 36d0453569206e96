// What stands between a fresh clone and a running application, each done only when it is needed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MIN_NODE = [20, 19];
const INSTALLED = 'node_modules/.untold-installed';
const GENERATED = 'lib/db/generated/.untold-generated';
const BUILT = '.next/untold-built';
const SOURCES = ['app', 'components', 'lib', 'prisma', 'public', 'seed'];
const ROOT_SOURCES =
  /^(instrumentation.*|next\.config|postcss\.config|tsconfig|package-lock)\.(ts|js|mjs|json)$/;

/** Says so and ends when this Node is too old to run what is in the lockfile. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  exitWith(`Untold needs Node ${MIN_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Packages and the Prisma client. */
export async function prepare() {
  checkNode();
  if (!isInstalled()) await step('Installing packages', 'npm', INSTALL);
  writeStamp(INSTALLED, hashFiles(['package-lock.json']));
  const schema = hashFiles(['prisma/schema.prisma', 'package-lock.json']);
  if (readStamp(GENERATED) === schema) return;
  await step('Generating the database client', process.execPath, [PRISMA, 'generate'], NO_DOWNLOADS_ENV);
  writeStamp(GENERATED, schema);
}

/** The application as it is served, unless nothing changed since it was last built. */
export async function build() {
  const sources = hashFiles(
    SOURCES.flatMap(filesIn).concat(readdirSync('.').filter((name) => ROOT_SOURCES.test(name))),
  );
  if (readStamp(BUILT) === sources) return;
  await step('Building the application', process.execPath, [NEXT, 'build'], QUIET_ENV);
  writeStamp(BUILT, sources);
}

export const NEXT = 'node_modules/next/dist/bin/next';
const PRISMA = 'node_modules/prisma/build/index.js';
const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
export const QUIET_ENV = { NEXT_TELEMETRY_DISABLED: '1' };
// Prisma would fetch a native engine that `generate` has no use for; any program that exists will do in its place.
const NO_DOWNLOADS_ENV = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };

function isInstalled() {
  const npms = 'node_modules/.package-lock.json';
  if (!existsSync(npms)) return false;
  if (readStamp(INSTALLED) === hashFiles(['package-lock.json'])) return true;
  return statSync(npms).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Runs a program, telling what it is for and how long it took; shows what it wrote when it fails, and ends. */
export async function step(label, command, flags, environment = {}) {
  const { code, output } = await told(label, command, flags, environment);
  if (code === 0) return;
  console.error(output);
  exitWith(`${label} failed.`);
}

/** A step that is not needed; whether it was done. */
export const tryStep = async (what, command, flags, environment = {}) =>
  (await told(what, command, flags, environment)).code === 0;

async function told(what, command, flags, environment) {
  const began = Date.now();
  process.stdout.write(`${what} … `);
  const ran = await run(command, flags, environment);
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(ran.code === 0 ? seconds : `failed after ${seconds}`);
  return ran;
}

function run(command, flags, environment) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, flags, { env, shell: process.platform === 'win32' && command === 'npm' });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.filter((file) => !file.includes(path.join('lib', 'db', 'generated')));
}

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
const writeStamp = (file, hash) => readStamp(file) === hash || writeFileSync(file, hash);

export function exitWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
