// npm run test:values: five thousand values for every action, where npm test sends a hundred.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, ODD_VALUES: process.env.ODD_VALUES || '5000' };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project=pglite', 'tests/actions'];
process.exitCode = spawnSync(process.execPath, vitest, { env, stdio: 'inherit' }).status ?? 1;
