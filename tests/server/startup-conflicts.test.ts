import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runSql, startPostgres } from '@/scripts/support/temporary-postgres';
import { createInstallation, temporaryFolder, startServer } from '../helpers/server-process';

const SECRETS = { NEXTAUTH_SECRET: 'a secret that only the tests know', NEXTAUTH_URL: 'http://localhost' };

describe('a start that cannot be', () => {
  const sentence = async (environment: Record<string, string>) => {
    const { exit } = await startServer(environment);
    const { code, said } = await exit;
    expect(code).toBe(1);
    return said;
  };

  test('on a folder or a port in use says so', async () => {
    const UNTOLD_DATA = createInstallation();
    const { port } = await startServer({ UNTOLD_DATA });
    expect(await sentence({ UNTOLD_DATA: temporaryFolder(), PORT: String(port) })).toBe(
      `Port ${port} is in use: stop what uses it, or set PORT to another one.\n`,
    );
    const said = await sentence({ UNTOLD_DATA });
    expect(said).toMatch(/The folder \S+ is in use by another Untold \(process \d+\): stop that one first/);
    expect(said).not.toMatch(/\n\s+at /);
  });

  const damages: [string, (database: string) => void][] = [
    ['has lost its control file', (database) => rmSync(path.join(database, 'global/pg_control'))],
    ['has lost its tables', (database) => rmSync(path.join(database, 'base'), { recursive: true })],
    ['was made by another version', (database) => writeFileSync(path.join(database, 'PG_VERSION'), '9\n')],
  ];

  test.each(damages)('on a database that %s says so', async (_how, damage) => {
    const UNTOLD_DATA = createInstallation();
    damage(path.join(UNTOLD_DATA, 'database'));

    const said = await sentence({ UNTOLD_DATA });

    expect(said).toMatch(/^The embedded database in \S+ cannot be opened: it is damaged/m);
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('on a file, or on a disk that cannot be written, says so', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const isAFile = `${file} is a file, or lies within one: set UNTOLD_DATA to a folder.\n`;
    expect(await sentence({ UNTOLD_DATA: file })).toContain(isAFile);
    expect(await sentence({ UNTOLD_DATA: path.join(file, 'more') })).toContain(
      'is a file, or lies within one',
    );
    // Nobody makes a folder there, not even root.
    expect(await sentence({ UNTOLD_DATA: '/sys/untold' })).toMatch(/^Untold cannot write to the folder/m);
  });
});

test('two processes that start at once on an empty PostgreSQL server take turns', async () => {
  const postgres = await startPostgres();
  try {
    await runSql(postgres.url('postgres'), 'create database untold');
    const environment = { DATABASE_URL: postgres.url('untold'), UNTOLD_DEMO: '1', ...SECRETS };
    const both = await Promise.all([
      startServer({ PORT: '0', ...environment }),
      startServer({ PORT: '0', ...environment }),
    ]);
    for (const { signal } of both) signal('SIGTERM');
    const [one, other] = await Promise.all(both.map(({ exit }) => exit));
    expect([one?.code, other?.code]).toEqual([0, 0]);
    expect(`${one?.said}${other?.said}`.match(/applied the migration \d+_init/g)).toHaveLength(1);
  } finally {
    await postgres.stop();
  }
});
