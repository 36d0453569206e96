// npm start: from whatever state the folder is in to a running Untold. Plain JavaScript, because nothing may be installed yet.
import path from 'node:path';
import { build, prepare } from './support/setup-steps.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
if (process.env.npm_lifecycle_event) exitWithNpm();
await prepare();
await build();
const { serve } = await import('../server/index.mjs');
await serve();

// npm hands SIGTERM to the shell between us, which dies of it without a word.
function exitWithNpm() {
  const shell = process.ppid;
  const stopped = () => process.ppid === shell || process.kill(process.pid, 'SIGTERM');
  setInterval(stopped, 250).unref();
}
