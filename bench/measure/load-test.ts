import autocannon from 'autocannon';
import { CONNECTIONS } from '../setup/bench-constants';
import type { Operation } from './operations';
import type { ServerProcess } from '../setup/server-process';

/** An operation against a process that answers it. */
export type Target = Operation & {
  where: string;
  process: ServerProcess;
  database?: () => number;
  cookies: string[];
  /** How long its process is loaded with all that it is measured with, in seconds, after another's: rested, it is not what it is among people. */
  leadIn: number;
};
export type Figures = {
  perSecond: number;
  /** Milliseconds from request to answer. */
  p50: number;
  p99: number;
  /** Milliseconds of processor a request, of ours and of the database. */
  cpu: number;
  databaseCpu: number;
  bytes: number;
  requests: number;
};

type Sum = { seconds: number; times: number[]; bytes: number; cpu: number; databaseCpu: number };

/**
 * Measures all targets in rounds, one after another in each, so that a drift of the machine meets all of them.
 * The short first round and the load that leads in are not counted. Throws at an answer other than 200 and 303.
 */
export async function measureTargets(
  targets: Target[],
  { rounds, seconds }: { rounds: number; seconds: number },
  log: (line: string) => void,
): Promise<Map<Target, Figures>> {
  const sums = new Map(targets.map((target) => [target, emptySum()]));
  const counts = new Map(targets.map((target) => [target, { nth: 0 }]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, target] of targets.entries()) {
      if (target.process !== targets[at - 1]?.process)
        await loadTogether(
          targets.filter((one) => one.process === target.process),
          target.leadIn,
        );
      const [sum, lasts] = round === 0 ? [emptySum(), 1] : [sums.get(target)!, seconds];
      await measureOnce(target, lasts, sum, counts.get(target)!);
      const rate = Math.round(sum.times.length / sum.seconds);
      log(
        `${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}, ${at + 1} of ${targets.length}: ` +
          `${target.where}, ${target.name}: ${rate}/s`,
      );
    }
  return new Map([...sums].map(([target, sum]) => [target, toFigures(sum)]));
}

const emptySum = (): Sum => ({ seconds: 0, times: [], bytes: 0, cpu: 0, databaseCpu: 0 });

async function measureOnce(target: Target, seconds: number, sum: Sum, count: { nth: number }) {
  const { process: server, database = () => 0 } = target;
  const cpu = server.cost();
  const databaseCpu = database();
  const began = performance.now();
  await runAutocannon(target, seconds, CONNECTIONS, count, (bytes, ms) => {
    sum.times.push(ms);
    sum.bytes += bytes;
  });
  sum.seconds += (performance.now() - began) / 1000;
  sum.cpu += server.cost() - cpu;
  sum.databaseCpu += database() - databaseCpu;
}

/** Loads several processes at once, which share the connections; answers how many requests a second they answered together. */
export async function loadTogether(targets: Target[], seconds: number): Promise<number> {
  let answered = 0;
  const began = performance.now();
  const each = Math.max(1, Math.floor(CONNECTIONS / targets.length));
  await Promise.all(
    targets.map((target) => runAutocannon(target, seconds, each, { nth: 0 }, () => (answered += 1))),
  );
  return (answered * 1000) / (performance.now() - began);
}

async function runAutocannon(
  target: Target,
  seconds: number,
  connections: number,
  count: { nth: number },
  onResponse: (bytes: number, ms: number) => void,
) {
  const wrong: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const running = autocannon(
      {
        url: `http://127.0.0.1:${target.process.port}`,
        connections,
        duration: seconds,
        requests: [{ setupRequest: () => nextRequest(target, count) }],
      },
      (error) => (error ? reject(error as Error) : resolve()),
    );
    running.on('response', (_client, status, bytes, ms) => {
      if (![200, 303].includes(status)) wrong.push(status);
      onResponse(bytes, ms);
    });
  });
  if (wrong.length > 0) throw new Error(`${target.where}, ${target.name}: answered ${wrong[0]}.`);
}

function nextRequest({ request: asked, cookies }: Target, count: { nth: number }) {
  const { headers, ...request } = asked(count.nth);
  const cookie = cookies[count.nth % cookies.length];
  count.nth += 1;
  return { ...request, headers: { host: 'localhost', ...(cookie && { cookie }), ...headers } };
}

function toFigures({ seconds, times, bytes, cpu, databaseCpu }: Sum): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  const each = (sum: number) => sum / times.length;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    cpu: each(cpu * 1000),
    databaseCpu: each(databaseCpu * 1000),
    bytes: each(bytes),
    requests: times.length,
  };
}
