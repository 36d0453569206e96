// What a command that runs from the source needs in a fresh clone: packages and the database client.
import path from 'node:path';
import { prepare } from './support/setup-steps.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
await prepare();
