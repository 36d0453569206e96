import { type ClientRequest, request } from 'node:http';
import { idFor } from '../generate/canaries';
import { personId, readingId } from '../generate/ids';
import type { World } from '../generate/world';
import type { ServerPair, ServerSide } from './server-pair';

/** What a process sends to the reader's browser while it watches, from when it opened its stream. */
type OpenStream = { heard: () => string; isOver: () => boolean; close: () => void };

/** Every beat ends with this. */
const PULSE = ':\n\n';
/** How long what was sent may be on its way, in milliseconds. */
const PATIENCE_MS = 5_000;

export const liveTotals = { beats: 0, told: 0, ended: 0, refused: 0 };

/** The room, and three of its threads: what is open, what is ahead, what never was. */
export const watchedKeys = ({ threads }: World): string[] => [
  `here/${readingId('here')}/1`,
  ...[...threads.filter(({ where }) => where === 'here').map(({ key }) => key), 'never', 'never more']
    .slice(0, 3)
    .map((key) => `here/${readingId('here')}/1/${idFor(key)}`),
];

export const livePath = (keys: string[], who = personId(0)) =>
  `/live?who=${who}&watch=${encodeURIComponent(keys.join(','))}`;

/** A browser of the reader's that watches in both worlds through a story. */
export class LiveWatch {
  #streams: OpenStream[] | null = null;
  #beats = 0;

  constructor(
    private readonly pair: ServerPair,
    private readonly world: World,
  ) {}

  /** Has both clocks tick; how what the streams have sent since they opened differs, or null. */
  async beat(tick: () => Promise<unknown>): Promise<string | null> {
    this.#streams ??= await this.#open();
    this.#beats += 1;
    await tick();
    const beats = this.#beats;
    await waitUntil(() =>
      this.#streams!.every((stream) => stream.isOver() || pulsesIn(stream.heard()) >= beats),
    );
    const [one, other] = this.#streams.map((stream) => stream.heard()) as [string, string];
    const [isOver, isOtherOver] = this.#streams.map((stream) => stream.isOver());
    if (one !== other) return `the stream differs:\n${one.slice(-900)}\n--\n${other.slice(-900)}`;
    if (isOver !== isOtherOver) return `the stream ends in ${isOver ? 'one' : 'the other'} world alone`;
    count(one, isOver!);
    if (isOver) this.close();
    return null;
  }

  heard = () => this.#streams?.map((stream) => stream.heard()).join('\n') ?? '';

  close() {
    for (const stream of this.#streams ?? []) stream.close();
    this.#streams = null;
    this.#beats = 0;
  }

  #open() {
    const cookie = this.world.standing === 'nobody' ? '' : this.pair.cookie;
    const path = livePath(watchedKeys(this.world));
    return Promise.all([this.pair.one, this.pair.other].map((side) => openStream(side, path, cookie)));
  }
}

const pulsesIn = (heard: string) => heard.split(PULSE).length - 1;

function count(heard: string, isOver: boolean) {
  liveTotals.beats += 1;
  if (heard.split('data: ').length > 2) liveTotals.told += 1;
  if (isOver) liveTotals[heard === '' ? 'refused' : 'ended'] += 1;
}

async function waitUntil(isDone: () => boolean) {
  const until = Date.now() + PATIENCE_MS;
  while (!isDone() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Resolves once the process has answered. */
function openStream({ port }: ServerSide, path: string, cookie: string): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    let heard = '';
    let isOver = false;
    const headers = { Host: 'localhost', 'X-Untold-Moment': '0', Cookie: cookie };
    const asked: ClientRequest = request(
      { host: '127.0.0.1', port, path, headers, agent: false },
      (answer) => {
        answer.on('data', (part: Buffer) => (heard += part.toString()));
        answer.on('error', () => (isOver = true));
        answer.on('end', () => (isOver = true));
        resolve({ heard: () => heard, isOver: () => isOver, close: () => asked.destroy() });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}
