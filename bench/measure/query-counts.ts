import { recordQueries } from '../../scripts/support/pg-query-recorder';
import { sendRequest } from './http-request';
import { startServer } from '../setup/worlds';
import { type RunningWorlds, SMALL } from '../setup/running-worlds';
import { type Operation, pages, writeOperations } from './operations';

/** All that is done in one of the worlds. */
export function operationsFor({ folder, constants, worlds }: RunningWorlds, where: string): Operation[] {
  const posts = constants.thread.page.posts.map(({ id }) => id);
  const { readThrough } = constants.admitted.reader;
  return [
    ...Object.values(pages),
    ...writeOperations(folder, readThrough, worlds.get(where)!.threads, posts),
  ];
}

/** How many statements an operation runs, the second time, as recorded between a server of its own and its database. */
export async function countQueries(bench: RunningWorlds, cookie: string) {
  const { database } = bench.worlds.get(SMALL)!;
  const recorder = await recordQueries(database.DATABASE_URL);
  const server = await startServer(bench.folder, { ...database, DATABASE_URL: recorder.url });
  const counts = new Map<string, number>();
  for (const { name, request } of operationsFor(bench, SMALL)) {
    await sendRequest(server.port, cookie, request(0));
    const before = recorder.heard.length;
    await sendRequest(server.port, cookie, request(0));
    counts.set(name, recorder.heard.length - before);
  }
  await server.stop();
  recorder.stop();
  return counts;
}
