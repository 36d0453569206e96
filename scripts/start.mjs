// npm start: from whatever state the folder is in to a running Untold. Plain JavaScript, because nothing may be installed yet.
import path from 'node:path';
import { build, prepare } from './support/prepare.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
await prepare();
await build();
const { serve } = await import('./serve.mjs');
await serve();
