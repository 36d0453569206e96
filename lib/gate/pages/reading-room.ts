import 'server-only';
import { runTogether } from '../../db/query';
import { outlineQuery } from '../book/outline';
import type { Reader } from '../core/reader';
import { aheadQuery } from '../threads/ahead';
import { threadListQuery } from '../threads/thread-list';

/** All that the reading room shows, in one statement: the outline, what waits, and a page (1..) of the threads. */
export async function readReadingRoom(reader: Reader, page: number) {
  const [outline, ahead, threads] = await runTogether(
    outlineQuery(reader),
    aheadQuery(reader),
    threadListQuery(reader, page),
  );
  return { outline, ahead, threads };
}
