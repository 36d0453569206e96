import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../permissions/fixture';
import { scriptRequest } from '../helpers/action-requests';
import { buildActions, pathOfRoute } from '../helpers/built-actions';
import { openLiveStream } from '../helpers/live-stream';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { newId } from '@/lib/clock-and-ids';

// Streams at one process, and deeds at another on the same database, by the clock of the wall.

/** Four seconds between two beats; what is found at one is sent a second after it. */
const BEAT_MS = 4_000;

let app: ServedApp;
let other: Pick<ServedApp, 'send'>;
beforeAll(async () => {
  app = await startServedApp({ directly: true });
  other = await app.startProcess();
});
afterAll(() => app?.stop());

const actions = new Map(buildActions().map((action) => [action.name, action]));

function act(person: Person, name: string, fields: Record<string, string>) {
  const { id, routes } = actions.get(name)!;
  const sent = { ...(name === 'signOutAction' ? {} : app.evening.here), ...fields };
  return other.send(person, scriptRequest(pathOfRoute(app.evening, routes[0]!), id, null, sent));
}
const write = (source: string, mark: number) =>
  act('author', 'createReplyAction', {
    thread: app.evening.ids.openThread,
    source,
    mark: String(mark),
    requestKey: newId(),
    parent: '',
    quote: '',
  });

function open(person: Exclude<Person, 'anonymous'>, { who = person, port = app.port } = {}) {
  const { people, here, ids } = app.evening;
  const cookie = [...people[person].cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const watch = `${here.club}/${here.reading}/1,${here.club}/${here.reading}/1/${ids.openThread}`;
  const path = `/live?${new URLSearchParams({ who: people[who].userId, watch })}`;
  return openLiveStream({ port, path, cookie });
}
const events = (heard: string) => heard.split('data: ').length - 1;

test('what is written by way of one process is told at the other, to whom it is open, unpacked and unkept', async () => {
  const behind = await open('behind');
  const finished = await open('finished member');
  expect(behind.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(behind.headers['content-encoding']).toBeUndefined();

  await write('Ahead of some.', 7);
  await expect.poll(() => events(finished.heard()), { timeout: 15_000 }).toBe(2);
  expect(events(behind.heard())).toBe(1);
  await write('Open to all.', 1);
  await expect.poll(() => events(behind.heard()), { timeout: 15_000 }).toBe(2);
  for (const stream of [behind, finished]) stream.close();
});

test('a stream ends at once when its reader signs out, is removed, or moves their bookmark at another process', async () => {
  const moving = await open('sealed');
  await act('sealed', 'moveBookmarkAction', { readThrough: '4' });
  await expect.poll(() => moving.isOver).toBe(true);

  const leaving = await open('moderator behind');
  await act('moderator behind', 'signOutAction', {});
  await expect.poll(() => leaving.isOver).toBe(true);
  expect(await open('moderator behind')).toMatchObject({ status: 204, isOver: true });
});

test('nobody is told anything of a club that is not theirs, nor of another’s page', async () => {
  for (const person of ['stranger', 'removed', 'asked'] as const) {
    const stream = await open(person);
    expect(stream.heard()).toMatch(/"pages":\{"[^"]+":null,"[^"]+":null\}/);
    stream.close();
  }
  expect(await open('behind', { who: 'author' })).toMatchObject({ status: 204, isOver: true });
});

test('a Marked reader’s stream is the same in bytes and times while others write ahead', async () => {
  // Nobody writes anything in the club that the stranger is in.
  const [busy, still] = await Promise.all([open('behind'), open('stranger')]);
  const from = busy.pieces.length;
  const until = Date.now() + 8 * BEAT_MS;
  for (let nth = 0; Date.now() < until; nth += 1) {
    await write(`Ahead ${nth}.`, 7);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const later = ({ pieces }: typeof busy) => pieces.slice(from);
  expect(later(busy).map(({ text }) => text)).toEqual(later(still).map(({ text }) => text));
  expect(later(busy).map(({ text }) => text)).toEqual([':\n\n']);
  // Both were asked for together, so their beats are one turn of a quarter of a second apart at most.
  expect(Math.abs(later(busy)[0]!.at - later(still)[0]!.at)).toBeLessThan(750);
  for (const stream of [busy, still]) stream.close();
}, 90_000);

test('streams are none of the requests in progress, and a ninth of one person is refused', async () => {
  const people = ['behind', 'looker', 'finished member', 'author', 'owner'] as const;
  const streams = await Promise.all(
    people.flatMap((person) => Array.from({ length: 8 }, () => open(person))),
  );
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(40);
  expect(await open('behind')).toMatchObject({ status: 503, isOver: true });
  // More than may be in progress from one address, and all of them are idle.
  expect((await app.get('behind', app.evening.at)).status).toBe(200);
  for (const stream of streams) stream.close();
  await expect.poll(async () => (await open('behind')).status).toBe(200);
});

test('a process that stops ends its streams, and does not wait for them', async () => {
  const { port, signal, exit } = await app.startProcess();
  const stream = await open('looker', { port });
  const began = performance.now();

  signal('SIGTERM');

  await expect.poll(() => stream.isOver).toBe(true);
  expect((await exit).code).toBe(0);
  expect(performance.now() - began).toBeLessThan(8_000);
});
