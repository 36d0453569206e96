import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killAll, run } from './run-process';

/** A copy of the tree as it stands, with what is not yet committed, in a folder that goes when the process ends. */
export async function copyTree(root: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-copy-'));
  process.once('exit', () => {
    killAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  });
  for (const file of await treeFiles(root)) {
    cpSync(path.join(root, file), path.join(folder, file), { preserveTimestamps: true });
  }
  cpSync(path.join(root, 'lib/db/generated'), path.join(folder, 'lib/db/generated'), { recursive: true });
  linkFolder(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** All files of the tree that are tracked or new, by their paths within it. */
export async function treeFiles(root: string): Promise<string[]> {
  const { output } = await run(root, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return output.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

// What tools keep for themselves they change in place, and would change it for both.
const TOOL_CACHES = ['.cache', '.vite', '.vite-temp'];

/** The same files under a second name; Next does not build through a link to a folder. */
function linkFolder(from: string, to: string) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (TOOL_CACHES.includes(entry.name)) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
