// npm run dev: the application as it is written, on PORT and HOST.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { NEXT, QUIET_ENV, prepare } from './support/setup-steps.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
await prepare();
const flags = [NEXT, 'dev', '-p', process.env.PORT || '3000', '-H', process.env.HOST || '127.0.0.1'];
const child = spawn(process.execPath, flags, { stdio: 'inherit', env: { ...process.env, ...QUIET_ENV } });
// The signal reaches both of us; the server decides when it has finished.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
