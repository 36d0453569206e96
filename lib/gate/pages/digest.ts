import 'server-only';
import { constantQuery, run, runTogether } from '../../db/query';
import { ownReadersQuery, type ReadingNames } from '../core/reader';
import { digestNewsQuery, type DigestNews } from '../progress/digest-news';
import { newThreadsQuery, type NewThreads } from '../progress/new-threads';

/** What is new in one reading of a person's, in counts; `talk` are the words, where they were asked for. */
export type DigestReading = {
  readingId: string;
  names: ReadingNames;
  news: DigestNews;
  talk: NewThreads | null;
};

/** As many as a page has: more than anybody reads at once. */
const READINGS = 20;
const THREADS = 3;

/**
 * What a digest to somebody says at this moment, in two statements, or three with words: the readings in which something is new to them, by
 * the clubs that they are in and the bookmarks that they have now. Those about which there is nothing to tell are left out.
 */
export async function readDigest(userId: string, { words }: { words: boolean }): Promise<DigestReading[]> {
  const readers = await run(ownReadersQuery(userId, READINGS));
  const news = await runTogether(...readers.map(({ reader }) => digestNewsQuery(reader)));
  const talk = await runTogether(
    ...readers.map(({ reader }) => (words ? newThreadsQuery(reader, THREADS) : constantQuery(null))),
  );
  return readers
    .map(({ reader, names }, at) => ({
      readingId: reader.readingId,
      names,
      news: news[at]!,
      talk: talk[at]!,
    }))
    .filter(({ news: { fresh, opened } }) => fresh + opened > 0);
}
