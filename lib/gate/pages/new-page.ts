import 'server-only';
import { run } from '../../db/query';
import type { Reader } from '../core/reader';
import { newThreadsQuery, type NewThreads } from '../progress/new-threads';

export const NEW_THREADS_SHOWN = 60;

/** The threads of the reading in which something is new, in one statement. */
export const readNewThreads = (reader: Reader): Promise<NewThreads> =>
  run(newThreadsQuery(reader, NEW_THREADS_SHOWN));
