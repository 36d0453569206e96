// npm run build: what `npm start` serves, without serving it.
import path from 'node:path';
import { build, prepare } from './support/setup-steps.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
await prepare();
await build();
