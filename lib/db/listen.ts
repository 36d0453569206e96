import 'server-only';
import { Client } from 'pg';
import { openEmbedded } from './embedded-database';
import { query, type Query } from './query';
import { sql } from './unguarded';

/** The channel of Postgres on which processes tell each other what may have changed; triggers of the schema do so too. */
const CHANNEL = 'untold_live';

export type Listener = {
  heard: (payload: string) => void;
  /** It listens, for the first time or again: what was told before may have been missed. */
  connected: () => void;
};

/** How long a connection that broke is left alone, and how often one that says nothing is tried, in milliseconds. */
const RETRY_MS = 1_000;
const PROBE_MS = 30_000;

/** Listens on a connection of its own until the function that it answers is called; to the embedded database within it. */
export async function listen(listener: Listener): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  return url ? listenToServer(url, listener) : listenToEmbedded(listener);
}

/** Tells every process that listens. One statement, and no transaction of anybody else waits for it. */
export const announceQuery = (payloads: string[]): Query<unknown> =>
  query(
    sql`select count(pg_notify(${CHANNEL}, told))::int as told from unnest(${payloads}::text[]) told`,
    () => null,
  );

async function listenToEmbedded({ heard, connected }: Listener) {
  const stop = await (await openEmbedded()).listen(CHANNEL, heard);
  connected();
  return stop;
}

async function listenToServer(url: string, listener: Listener) {
  let isStopped = false;
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new Client({ connectionString: url, keepAlive: true, query_timeout: 10_000 });
    client = next;
    next.on('notification', ({ payload }) => listener.heard(payload ?? ''));
    next.on('error', () => reconnect(next));
    next.on('end', () => reconnect(next));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      listener.connected();
      later(PROBE_MS, () => probe(next));
    } catch {
      reconnect(next);
    }
  };
  // A connection may be dead and say nothing of it.
  const probe = (probed: Client): Promise<void> =>
    probed.query('select 1').then(
      () => later(PROBE_MS, () => probe(probed)),
      () => reconnect(probed),
    );
  const reconnect = (broken: Client) => {
    if (isStopped || client !== broken) return;
    client = null;
    broken.end().catch(() => {});
    later(RETRY_MS, connect);
  };
  const later = (ms: number, work: () => Promise<void>) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void work(), ms);
  };

  await connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
