import { request } from 'node:http';
import { loadTogether, type Target } from './load-test';
import { type Operation, pages, writeOperations } from './operations';
import { createCookies } from '../setup/reader-sessions';
import type { Log } from '../setup/running-worlds';
import type { ServerProcess } from '../setup/server-process';
import { loadWorld, startServer } from '../setup/worlds';
import { build } from '../../scripts/support/setup-steps.mjs';
import { startPostgres } from '../../scripts/support/temporary-postgres';
import { createStreamReaders, type StreamReader } from '../setup/stream-readers';
import { sendRequest } from './http-request';

/** What streams that stand open cost: MB, and milliseconds of processor a page without them, with them, and while people post. */
export type StreamResult = {
  streams: number;
  memory: number;
  pages: { page: string; without: number; open: number; told: number }[];
};

type Options = { streams: number; rounds: number; seconds: number };
type Open = { close: () => void };

/** How often somebody posts while pages are measured, in milliseconds. */
const POSTING_MS = 10_000;
/** Long enough that memory is what it stays at, in seconds. */
const SETTLING = 10;

/** Measures pages in turn without streams, with them, and with them while a post comes every ten seconds. */
export async function measureStreams(root: string, options: Options, log: Log): Promise<StreamResult> {
  await build();
  const postgres = await startPostgres();
  const { database, threads } = await loadWorld(postgres, 'small', log);
  const readers = await createStreamReaders(options.streams);
  const server = await startServer(root, database);
  const cookies = await createCookies();
  const asTarget = (operation: Operation): Target => ({
    ...operation,
    where: 'PostgreSQL, small',
    process: server,
    cookies,
    leadIn: 0,
  });
  const posting = writeOperations(root, 1, threads, []).find(({ name }) => name === 'posting')!;
  const targets = { pages: [pages.thread, pages.room].map(asTarget), posting: asTarget(posting) };
  const result = await measureWith(server, readers, targets, options, log);
  await server.stop();
  await postgres.stop();
  return result;
}

async function measureWith(
  server: ServerProcess,
  readers: StreamReader[],
  { pages, posting }: { pages: Target[]; posting: Target },
  { streams, rounds, seconds }: Options,
  log: Log,
): Promise<StreamResult> {
  for (const page of pages) await loadTogether([page], 2);
  await rest(SETTLING);
  const before = server.memory();
  let open = await openAll(server, readers);
  await rest(SETTLING);
  const memory = server.memory() - before;
  log(`${streams} streams: ${before.toFixed(0)} MB before, ${memory.toFixed(0)} MB more with them`);
  const costs = pages.map(({ name }) => ({ page: name, without: 0, open: 0, told: 0 }));
  for (let round = 0; round < rounds; round += 1)
    for (const [at, page] of pages.entries()) {
      const cost = costs[at]!;
      closeAll(open);
      await loadTogether([page], 2);
      cost.without += (await measureCost(page, seconds)) / rounds;
      open = await openAll(server, readers);
      await loadTogether([page], 2);
      cost.open += (await measureCost(page, seconds)) / rounds;
      cost.told += (await whilePosting(posting, () => measureCost(page, seconds))) / rounds;
      log(
        `round ${round + 1} of ${rounds}, ${page.name}: ${Object.values(cost)
          .map((one) => (typeof one === 'number' ? one.toFixed(1) : one))
          .join(', ')}`,
      );
    }
  closeAll(open);
  return { streams, memory, pages: costs };
}

/** Milliseconds of processor a page, of the server: what else goes on on the machine changes them little. */
async function measureCost(page: Target, seconds: number): Promise<number> {
  const before = page.process.cost();
  const began = performance.now();
  const rate = await loadTogether([page], seconds);
  const answered = (rate * (performance.now() - began)) / 1000;
  return ((page.process.cost() - before) * 1000) / answered;
}

async function whilePosting<T>(
  { process, request: draft, cookies }: Target,
  work: () => Promise<T>,
): Promise<T> {
  let nth = 0;
  const post = () =>
    void sendRequest(process.port, cookies[0]!, draft((nth += cookies.length))).catch(() => {});
  post();
  const timer = setInterval(post, POSTING_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const openAll = (server: ServerProcess, readers: StreamReader[]) =>
  Promise.all(readers.map((reader) => openStream(server, reader)));

const closeAll = (open: Open[]) => open.forEach(({ close }) => close());

/** Resolves with the first bytes. */
function openStream({ port }: ServerProcess, { cookie, path }: StreamReader): Promise<Open> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, agent: false, headers: { host: 'localhost', cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A stream was answered ${answer.statusCode}.`));
      const open = { close: () => asked.destroy() };
      answer.on('error', () => {});
      answer.on('data', () => resolve(open));
    });
    asked.on('error', () => {});
    asked.end();
  });
}

const rest = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** The figures in a few lines, and whether they are within what was promised. */
export const formatStreams = ({ streams, memory, pages }: StreamResult): string =>
  [
    `${memory <= 150 ? '✓' : '✗'} ${streams} streams, MB, at most 150: ${memory.toFixed(0)}`,
    ...pages.map(({ page, without, open, told }) => {
      const share = without / Math.max(open, told);
      const figures = [without, open, told].map((rate) => rate.toFixed(1)).join(', ');
      return `${share >= 0.9 ? '✓' : '✗'} ${page}, ms of processor, without, with, and while people post (share of pages left, at least 0.9): ${figures}: ${share.toFixed(2)}`;
    }),
  ].join('\n');
