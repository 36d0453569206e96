import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { takeShare } from '../helpers/share';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WRITER_PROGRAM = `
  import { migrate } from './lib/db/migrations/migrate';
  import { unguardedDb } from './lib/db/unguarded';
  await migrate();
  for (let key = await unguardedDb.limit.count(); ; key += 1) {
    await unguardedDb.limit.create({ data: { key: String(key), points: key } });
    process.stdout.write(key + '\\n');
  }`;

/** Lets another process write until it has said of so many rows that they are written; then it is killed. */
async function rowsWrittenUntilKilled(rows: number): Promise<number> {
  const flags = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', WRITER_PROGRAM];
  const env = { ...process.env, UNTOLD_DATA: folder, DATABASE_URL: '' };
  const child = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let last = -1;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    count += 1;
    if (count === rows) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

test('a process that is killed while it writes loses nothing of what it said was written', async () => {
  for (const rows of takeShare([150, 1, 400], 0)) {
    const last = await rowsWrittenUntilKilled(rows);
    expect(last).toBeGreaterThanOrEqual(rows - 1);
    const database = await PGlite.create(path.join(folder, 'database'));
    const found = await database.query<{ rows: number }>(
      `select count(*)::int as rows from "Limit" where points <= ${last} and key = points::text`,
    );
    await database.close();
    expect(found.rows[0]?.rows).toBe(last + 1);
  }
});
