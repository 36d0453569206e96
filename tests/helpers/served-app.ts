import type { PermissionFixture, Person } from '../permissions/fixture';
import { type HttpRequest, sendRequest } from './http-client';
import { migrate } from '@/lib/db/migrations/migrate';
import { freePort, runSql, type Server, startPostgres } from '@/scripts/support/temporary-postgres';
import { recordQueries } from '@/scripts/support/pg-query-recorder';
import { startSharedServer } from './server-process';

/** What was built, serving an evening of a club from a PostgreSQL of its own, whose every statement is heard unless `directly`. */
export async function startServedApp({ directly = false } = {}) {
  const postgres = await startPostgres();
  return serveFrom(postgres, directly).catch(async (problem: unknown) => {
    await postgres.stop();
    throw problem;
  });
}
export type ServedApp = Awaited<ReturnType<typeof serveFrom>>;

async function serveFrom(postgres: Server, directly: boolean) {
  await runSql(postgres.url('postgres'), 'create database untold');
  process.env.DATABASE_URL = postgres.url('untold');
  await migrate();
  // Loaded late, so that all of it finds that database.
  const evening = await (await import('../permissions/fixture')).permissionFixture();
  const line = await recordQueries(postgres.url('untold'));
  const DATABASE_URL = directly ? postgres.url('untold') : line.url;
  const stops = [line.stop];

  /** One process of the house; there may be several. */
  async function startProcess(own: Record<string, string> = {}) {
    const port = await freePort();
    const server = await startSharedServer({ ...environment(), DATABASE_URL, PORT: String(port), ...own });
    if (!server.address) throw new Error((await server.exit).said);
    stops.push(() => server.signal('SIGKILL'));
    const { memoryInMb: memory, signal, exit } = server;
    return { ...clientFor(evening, port), memory, signal, exit };
  }
  const first = await startProcess();

  const stop = async () => {
    for (const one of stops) one();
    await (await import('@/lib/db/unguarded')).unguardedDb.$disconnect();
    await postgres.stop();
  };
  return { evening, heard: line.heard, stop, startProcess, postgres, ...first };
}
const environment = () => ({
  NEXTAUTH_URL: 'http://localhost',
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? '',
  UNTOLD_DEMO: '0',
  TRUST_PROXY: '',
  OPEN_LIBRARY_URL: 'off',
});

function clientFor({ people }: PermissionFixture, port: number) {
  const cookieOf = (person: Person) =>
    [...people[person].cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Sends a request as somebody, whatever their browser would say. */
  const send = (person: Person, { headers, ...asked }: HttpRequest) =>
    sendRequest(port, { ...asked, headers: { Cookie: cookieOf(person), ...headers } });
  const get = (person: Person, path: string) => send(person, { method: 'GET', path, headers: {} });
  return { send, get, port };
}
