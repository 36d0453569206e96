import type { Evening, Person } from '../discussion/evening';
import { type Asked, ask } from '../leaks/asking';
import { migrate } from '@/lib/db/migrate';
import { freePort, runSql, startPostgres } from '@/scripts/support/postgres';
import { overhear } from './overhearing';
import { serveForAll } from './running';

/** What was built, serving an evening of a club from a PostgreSQL of its own, whose every statement is heard unless `directly`. */
export async function aServedEvening(environment: Record<string, string> = {}, { directly = false } = {}) {
  const postgres = await startPostgres();
  await runSql(postgres.url('postgres'), 'create database untold');
  process.env.DATABASE_URL = postgres.url('untold');
  await migrate();
  // Loaded late, so that all of it finds that database.
  const evening = await (await import('../discussion/evening')).anEvening();
  const line = await overhear(postgres.url('untold'));
  const port = await freePort();
  const settings = {
    PORT: String(port),
    NEXTAUTH_URL: 'http://localhost',
    UNTOLD_DEMO: '0',
    TRUST_PROXY: '',
  };
  const secret = { NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? '' };
  const DATABASE_URL = directly ? postgres.url('untold') : line.url;
  const server = await serveForAll({ DATABASE_URL, ...settings, ...secret, ...environment });

  const stop = async () => {
    server.signal('SIGKILL');
    await server.ended;
    line.stop();
    await (await import('@/lib/db/everything')).everything.$disconnect();
    await postgres.stop();
  };
  return { evening, heard: line.heard, stop, ...calls(evening, port) };
}
export type ServedEvening = Awaited<ReturnType<typeof aServedEvening>>;

function calls({ people }: Evening, port: number) {
  const cookieOf = (person: Person) =>
    [...people[person].cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Sends a request as somebody, whatever their browser would say. */
  const asks = (person: Person, { headers, ...asked }: Asked) =>
    ask(port, { ...asked, headers: { Cookie: cookieOf(person), ...headers } });
  const reads = (person: Person, path: string) => asks(person, { method: 'GET', path, headers: {} });
  return { asks, reads, port };
}
