import type { Evening, Person } from '../discussion/evening';
import { type Asked, ask } from '../leaks/asking';
import { migrate } from '@/lib/db/migrate';
import { freePort, runSql, type Server, startPostgres } from '@/scripts/support/postgres';
import { overhear } from '@/scripts/support/overhearing';
import { serveForAll } from './running';

/** What was built, serving an evening of a club from a PostgreSQL of its own, whose every statement is heard unless `directly`. */
export async function aServedEvening({ directly = false } = {}) {
  const postgres = await startPostgres();
  return servedFrom(postgres, directly).catch(async (problem: unknown) => {
    await postgres.stop();
    throw problem;
  });
}
export type ServedEvening = Awaited<ReturnType<typeof servedFrom>>;

async function servedFrom(postgres: Server, directly: boolean) {
  await runSql(postgres.url('postgres'), 'create database untold');
  process.env.DATABASE_URL = postgres.url('untold');
  await migrate();
  // Loaded late, so that all of it finds that database.
  const evening = await (await import('../discussion/evening')).anEvening();
  const line = await overhear(postgres.url('untold'));
  const DATABASE_URL = directly ? postgres.url('untold') : line.url;
  const stops = [line.stop];

  /** One process of the house; there may be several. */
  async function opens(own: Record<string, string> = {}) {
    const port = await freePort();
    const server = await serveForAll({ ...settings(), DATABASE_URL, PORT: String(port), ...own });
    if (!server.address) throw new Error((await server.ended).said);
    stops.push(() => server.signal('SIGKILL'));
    return { ...calls(evening, port), memory: server.memory };
  }
  const first = await opens();

  const stop = async () => {
    for (const one of stops) one();
    await (await import('@/lib/db/everything')).everything.$disconnect();
    await postgres.stop();
  };
  return { evening, heard: line.heard, stop, opens, postgres, ...first };
}
const settings = () => ({
  ...{ NEXTAUTH_URL: 'http://localhost', NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? '' },
  ...{ UNTOLD_DEMO: '0', TRUST_PROXY: '' },
});

function calls({ people }: Evening, port: number) {
  const cookieOf = (person: Person) =>
    [...people[person].cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Sends a request as somebody, whatever their browser would say. */
  const asks = (person: Person, { headers, ...asked }: Asked) =>
    ask(port, { ...asked, headers: { Cookie: cookieOf(person), ...headers } });
  const reads = (person: Person, path: string) => asks(person, { method: 'GET', path, headers: {} });
  return { asks, reads, port };
}
