// Stands in for the gate and for who is asking, in the pages of floor (c): what they show was written down beforehand.
import { readFileSync, writeFileSync } from 'node:fs';
import { idOf } from '../data/row-ids';
import { readingFields, threadId } from './bench-constants';
import { run } from '@/lib/db';
import { namedReaderQuery, readThreadPage, readReadingRoom as room } from '@/lib/gate';

// What stands below goes before what these have under the same name.
export * from '@/lib/gate';
export * from '@/lib/readings/context';

/** Asks the gate once for all that both pages show, and keeps it in a file. */
export async function writeConstants(file: string) {
  const found = await run(namedReaderQuery({ userId: idOf('User', 0), ...readingFields }));
  if (!found) throw new Error('The first reader is not in the first club.');
  const { reader, names } = found;
  const thread = await readThreadPage(reader, threadId, 1);
  if (thread?.kind !== 'open') throw new Error('The first reader has not come to the longest thread.');
  const constants = {
    admitted: {
      viewer: { name: 'Reader 0' },
      path: `/clubs/${readingFields.club}/${readingFields.reading}`,
      reader,
      names,
    },
    thread,
    room: await room(reader, 1),
  };
  writeFileSync(file, JSON.stringify(constants));
  return constants;
}
type Constants = Awaited<ReturnType<typeof writeConstants>>;

let cached: Constants | undefined;
const loadConstants = (): Constants =>
  (cached ??= JSON.parse(readFileSync(process.env.BENCH_CONSTANTS!, 'utf8'), reviveDate) as Constants);
const reviveDate = (key: string, value: unknown) =>
  /At$/.test(key) && typeof value === 'string' ? new Date(value) : value;

export const readingContext = async (_params: unknown) => loadConstants().admitted;
export const readerForMetadata = async (_params: unknown) => loadConstants().admitted.reader;
export const cachedThread = async (..._asked: unknown[]) => loadConstants().thread;
export const readReadingRoom = async (..._asked: unknown[]) => loadConstants().room;
export const titleInReading = async (_params: unknown, title: string) => ({ title });
export const readingTitleMetadata = (title: string) => async () => ({ title });
