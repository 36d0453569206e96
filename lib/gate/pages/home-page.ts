import 'server-only';
import { run, runTogether } from '../../db/query';
import { HOME_READINGS, ownReadersQuery, type Reader, type ReadingNames } from '../core/reader';
import { dutiesQuery, type ClubDuty } from '../moderation/club-duties';
import { hasMovedOn } from '../progress/opened-posts';
import { newThreadsQuery, type NewThreads } from '../progress/new-threads';

/** One reading of a person's, with what is new in it; `hasOpened`: their last move was one on; `isOver`: the club has finished it. */
export type HomeReading = {
  reader: Reader;
  names: ReadingNames;
  isOver: boolean;
  news: NewThreads;
  hasOpened: boolean;
};
const THREADS = 3;

/** All that a person's clubs read now, and what waits for them to decide, in two statements. */
export async function readHome(userId: string): Promise<{ readings: HomeReading[]; duties: ClubDuty[] }> {
  const readers = await run(ownReadersQuery(userId, HOME_READINGS));
  const [duties, ...news] = await runTogether(
    dutiesQuery(userId),
    ...readers.map(({ reader }) => newThreadsQuery(reader, THREADS)),
  );
  const readings = readers.map(({ reader, names, isOver }, at) => ({
    reader,
    names,
    isOver,
    news: news[at]!,
    hasOpened: hasMovedOn(reader),
  }));
  return { readings, duties };
}
