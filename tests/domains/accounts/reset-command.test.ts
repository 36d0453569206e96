import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { lockDataFolder } from '@/lib/db/data-folder-lock';
import { takeShare } from '../../helpers/share';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-reset-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the command makes a link for a member, and for nobody else', async () => {
  expect(await runResetCommand('nell@untold.example')).toEqual([
    1,
    'Nobody has an account with the address nell@untold.example.',
  ]);
  await insertMember();

  const [code, said] = await runResetCommand(' Nell@Untold.example ');

  expect(said).toMatch(/^http:\/\/localhost:4106\/reset\/[\w-]{43}$/);
  expect(code).toBe(0);
}, 120_000);

const refusals: [string, string, RegExp][] = [
  ['with Untold running', 'nell@untold.example', /is in use by another Untold/],
  ['without an address', 'nell', /^Whose password\? Give an email address: npm run account:reset -- nell@/],
];

test.each(takeShare(refusals, 0))(
  '%s it says in a sentence why it makes none',
  async (_when, email, sentence) => {
    const unlock = lockDataFolder(folder);
    expect(await runResetCommand(email)).toEqual([1, expect.stringMatching(sentence)]);
    unlock();
  },
  60_000,
);

async function insertMember() {
  const database = await PGlite.create(path.join(folder, 'database'));
  const values = [newId(), 'nell@untold.example', 'Nell', new Date()];
  await database.query('insert into "User" (id, email, name, "createdAt") values ($1, $2, $3, $4)', values);
  await database.close();
}

/** The exit code and all that was printed. */
function runResetCommand(email: string): Promise<[number | null, string]> {
  const { DATABASE_URL: _, NEXTAUTH_URL: __, NODE_OPTIONS: ___, ...environment } = process.env;
  const env = { ...environment, UNTOLD_DATA: folder, PORT: '4106' };
  const script = ['--conditions=react-server', '--import=tsx', 'scripts/admin/reset-password.ts', email];
  const child = spawn(process.execPath, script, { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += words));
  return new Promise((answer) => child.on('close', (code) => answer([code, said.trim()])));
}
