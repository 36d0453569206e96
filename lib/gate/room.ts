import 'server-only';
import { asOne } from '../db/everything';
import { outlineOf } from './outline';
import type { Reader } from './reader';
import { threadsOf } from './threads';
import { waitingFor } from './waiting';

/** All that the reading room shows, in one question: the outline, what waits, and a page (1..) of the threads. */
export const roomOf = (reader: Reader, page: number) =>
  asOne(() => [outlineOf(reader), waitingFor(reader), threadsOf(reader, page)]);
