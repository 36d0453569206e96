import { describe, expect, it } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { announceQuery, listen, run } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { moveBookmark } from '@/lib/gate';
import { LiveStreams } from '@/lib/live/streams';
import type { LiveStream } from '@/lib/live/stream';
import { watchKey } from '@/lib/live/watch-key';
import { parseWatched } from '@/lib/live/watched-pages';
import { gateFixture, postReply, postThread } from '../../helpers/gate';

const room = await gateFixture({ chapters: 5 });
const wren = await room.readerAt('Wren', { at: 5, role: 'owner' });
const { threadId } = await postThread(wren, 'It begins.', 0);
const keys = [watchKey({ ...room.here, thread: threadId, page: 1 })];

/** The turns of a beat, and those after which what it found is sent. */
const TURNS = 16;

async function arrive(name: string, at = 2) {
  const reader = await room.readerAt(name, { at });
  const session = newId();
  const expiresAt = new Date(now().getTime() + 60_000);
  await unguardedDb.session.create({
    data: { id: session, userId: reader.userId, device: 'x', createdAt: now(), seenAt: now(), expiresAt },
  });
  const question = { session, who: reader.userId, ...parseWatched(keys.join()) };
  return { reader, session, question };
}

/** All that a stream sends, as it is sent, and whether it is over. */
function readAll({ body }: LiveStream) {
  const state = { heard: '', isOver: false };
  const decoder = new TextDecoder();
  const read = async () => {
    for await (const part of body) state.heard += decoder.decode(part);
    state.isOver = true;
  };
  void read();
  return state;
}

const opened = (stream: LiveStream | 'full' | null) => {
  if (stream === null || stream === 'full') throw new Error(`No stream: ${stream}`);
  return stream;
};
/** What was sent has arrived. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** As many turns of the clock as all beats take. */
async function runBeats(streams: LiveStreams, beats = 1) {
  for (let turn = 0; turn < TURNS * beats + 5; turn += 1) {
    await streams.turn();
    await settle();
  }
}

const eventsIn = (heard: string) => heard.split('data: ').length - 1;

describe('a stream', () => {
  it('says first what is there, and then what comes to be read, once; nothing of what is ahead', async () => {
    const streams = new LiveStreams();
    const { question } = await arrive('Ada');
    const told = readAll(opened(await streams.open(question)));
    await settle();
    expect(eventsIn(told.heard)).toBe(1);

    await postReply(wren, 'Ahead.', { threadId, mark: 4 });
    streams.hear(`club:${room.clubId}`);
    await runBeats(streams);
    const before = told.heard;
    expect(eventsIn(before)).toBe(1);

    const id = await postReply(wren, 'Here.', { threadId, mark: 1 });
    streams.hear(`club:${room.clubId}`);
    await runBeats(streams, 2);
    expect(eventsIn(told.heard)).toBe(2);
    expect(told.heard.slice(before.length)).toContain(id);
    streams.close();
  });

  it('sends the same whether or not it hears of what is ahead: events, pulses and their order', async () => {
    const streams = new LiveStreams();
    const [one, other] = await Promise.all(['Bram', 'Bram Two'].map((name) => arrive(name)));
    const quiet = readAll(opened(await streams.open(one!.question)));
    const busy = opened(await streams.open(other!.question));
    const heard = readAll(busy);
    for (let round = 0; round < 8; round += 1) {
      if (round === 5) await postReply(wren, 'For both.', { threadId, mark: 0 });
      if (round === 5) streams.hear(`club:${room.clubId}`);
      busy.isDue = true;
      await runBeats(streams);
    }
    expect(heard.heard).toBe(quiet.heard);
    expect(quiet.heard).toContain('\n:\n\n');
    streams.close();
  });

  it('is found out about at its pulse where nobody told it anything', async () => {
    const streams = new LiveStreams();
    const { question } = await arrive('Cleo');
    const told = readAll(opened(await streams.open(question)));
    const id = await postReply(wren, 'Unheard.', { threadId, mark: 0 });
    await runBeats(streams, 8);
    expect(told.heard).toContain(id);
    streams.close();
  });

  it('ends with its session, with the membership, and with a move, as soon as it is heard', async () => {
    const streams = new LiveStreams();
    const stop = await listen({ heard: (told) => streams.hear(told), connected: () => {} });
    const leave: Record<string, (person: Awaited<ReturnType<typeof arrive>>) => Promise<unknown>> = {
      'signs out': ({ session }) => unguardedDb.session.delete({ where: { id: session } }),
      'is removed': ({ reader }) =>
        unguardedDb.membership.updateMany({
          where: { userId: reader.userId },
          data: { standing: 'removed' },
        }),
      moves: ({ reader }) => moveBookmark(reader, 3),
    };
    const stays = await arrive('Somebody else');
    const other = readAll(opened(await streams.open(stays.question)));
    for (const [name, act] of Object.entries(leave)) {
      const person = await arrive(`Who ${name}`);
      const told = readAll(opened(await streams.open(person.question)));
      await act(person);
      await expect.poll(() => told.isOver).toBe(true);
    }
    expect(other.isOver).toBe(false);
    streams.close();
    await stop();
  });

  it('ends at its next beat where nobody heard that its reader was removed', async () => {
    const streams = new LiveStreams();
    const { reader, question } = await arrive('Dov');
    const told = readAll(opened(await streams.open(question)));
    await unguardedDb.membership.updateMany({
      where: { userId: reader.userId },
      data: { standing: 'removed' },
    });
    await postReply(wren, 'After that.', { threadId, mark: 0 });
    streams.hear(`club:${room.clubId}`);
    await runBeats(streams);
    expect(told.isOver).toBe(true);
    expect(eventsIn(told.heard)).toBe(1);
  });

  it('is one of eight that a person may have, and is not opened for anybody else’s page', async () => {
    const streams = new LiveStreams();
    const { question } = await arrive('Eve');
    const all = await Promise.all(Array.from({ length: 9 }, () => streams.open(question)));
    expect(all.filter((one) => one === 'full')).toHaveLength(1);
    opened(all.find((one) => one !== 'full')!).end();
    expect(await streams.open(question)).not.toBe('full');
    expect(await streams.open({ ...question, who: wren.userId })).toBeNull();
    expect(await streams.open({ ...question, session: newId(), who: newId() })).toBeNull();
    streams.close();
    expect(await streams.open(question)).toBe('full');
  });
});

it('what one process tells, every other hears, once it is committed', async () => {
  const heard: string[] = [];
  const stop = await listen({ heard: (told) => heard.push(told), connected: () => {} });
  const { session } = await arrive('Finn');
  const undone = unguardedDb.$transaction(async (tx) => {
    await tx.session.delete({ where: { id: session } });
    throw new Error('Undone.');
  });
  await expect(undone).rejects.toThrow('Undone.');
  await run(announceQuery(['club:a', 'person:b']));
  await expect.poll(() => heard.filter((one) => /:[ab]$/.test(one))).toEqual(['club:a', 'person:b']);
  expect(heard).not.toContain(`session:${session}`);
  await unguardedDb.session.delete({ where: { id: session } });
  await expect.poll(() => heard).toContain(`session:${session}`);
  await stop();
});

it('what a browser names is a page, or none of it is', () => {
  const [key] = keys as [string];
  const roomKey = watchKey({ ...room.here, thread: null, page: 1 });
  expect(parseWatched(`${key},${roomKey},${key}`).keys).toEqual([roomKey, key]);
  for (const odd of ['', 'x', `${key}/x`, `${key},x`, '../../..', `${room.here.club}/${newId()}/0`])
    expect(parseWatched(odd)).toEqual({ keys: [], pages: [] });
  const many = Array.from({ length: 5 }, (_, page) =>
    watchKey({ ...room.here, thread: null, page: page + 1 }),
  );
  expect(parseWatched(many.join())).toEqual({ keys: [], pages: [] });
});
