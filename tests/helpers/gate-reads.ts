import { run } from '@/lib/db';
import type { Reader } from '@/lib/gate';
import { outlineQuery } from '@/lib/gate/book/outline';
import { namedReaderQuery, readerQuery } from '@/lib/gate/core/reader';
import { postPageQuery, type PageRef } from '@/lib/gate/posts/post-page';
import { aheadQuery } from '@/lib/gate/threads/ahead';
import { coveredThreadQuery, openThreadQuery } from '@/lib/gate/threads/thread';
import { threadListQuery } from '@/lib/gate/threads/thread-list';

// The queries that pages of the gate are composed of, each run alone.

export const loadReader = (key: Parameters<typeof readerQuery>[0]) => run(readerQuery(key));
export const loadNamedReader = (key: Parameters<typeof namedReaderQuery>[0]) => run(namedReaderQuery(key));
export const readOutline = (reader: Reader) => run(outlineQuery(reader));
export const readAhead = (reader: Reader) => run(aheadQuery(reader));
export const listThreads = (reader: Reader, page: number) => run(threadListQuery(reader, page));
export const readThread = async (reader: Reader, id: string) =>
  (await run(openThreadQuery(reader, id))) ?? run(coveredThreadQuery(reader, id));
export const readPostPage = (reader: Reader, threadId: string, pageRef: PageRef) =>
  run(postPageQuery(reader, threadId, pageRef));
