// Stands in for the gate and for who is asking, in the pages of floor (c): what they show was written down beforehand.
import { readFileSync, writeFileSync } from 'node:fs';
import { idOf } from './chance';
import { here, threadId } from './people';
import type { Reader } from '@/lib/gate';
import { arrive, readThread, roomOf as room } from '@/lib/gate';

export { bookmarkOf, mayModerate, postsAPage, whatMovesOpen } from '@/lib/gate';

/** Asks the gate once for all that both pages show, and keeps it in a file. */
export async function writeDown(file: string) {
  const arrived = await arrive({ userId: idOf('User', 0), ...here });
  if (!arrived) throw new Error('The first reader is not in the first club.');
  const { reader, names } = arrived;
  const thread = await readThread(reader, threadId, 1);
  if (thread?.kind !== 'open') throw new Error('The first reader has not come to the longest thread.');
  const all = {
    admitted: { viewer: { name: 'Reader 0' }, path: `/clubs/${here.club}/${here.reading}`, reader, names },
    thread,
    room: await room(reader, 1),
  };
  writeFileSync(file, JSON.stringify(all));
  return all;
}
type All = Awaited<ReturnType<typeof writeDown>>;

let known: All | undefined;
const all = (): All =>
  (known ??= JSON.parse(readFileSync(process.env.BENCH_CONSTANTS!, 'utf8'), dated) as All);
const dated = (key: string, value: unknown) =>
  /At$/.test(key) && typeof value === 'string' ? new Date(value) : value;

export const admitted = async (_params: unknown) => all().admitted;
export const readerForTitle = async (_params: unknown) => all().admitted.reader;
export const threadFor = async (..._asked: unknown[]) => all().thread;
export const roomOf = async (_reader: Reader, _page: number) => all().room;
export { ownWords, toAnswer } from '@/lib/gate';
export type { Reader, ThreadView } from '@/lib/gate';
