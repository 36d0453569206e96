import 'server-only';
import { runTogether } from '../../db/unguarded';
import { readOutline } from '../book/outline';
import type { Reader } from '../core/reader';
import { listThreads } from '../threads/read';
import { readAhead } from '../threads/ahead';

/** All that the reading room shows, in one question: the outline, what waits, and a page (1..) of the threads. */
export const readReadingRoom = (reader: Reader, page: number) =>
  runTogether(() => [readOutline(reader), readAhead(reader), listThreads(reader, page)]);
