import 'server-only';
import { runTogether } from '../../db/query';
import { hasTitlesOfOthersQuery } from '../book/entries';
import { outlineQuery } from '../book/outline';
import type { Reader } from '../core/reader';
import { readingFollowQuery } from '../notices/follows';
import { writerFactsQuery } from '../progress/audience';
import { bookmarkSharingQuery } from '../progress/shared-bookmarks';
import { aheadQuery } from '../threads/ahead';
import {
  type ThreadListChoice,
  roomStateQuery,
  threadListQuery,
  threadPlacesQuery,
  threadThemesQuery,
} from '../threads/thread-list';

/** All that the reading room shows, in one statement: outline, what waits, a page (1..) of threads, their places and themes, any title to report, what is followed, how many posts are open, and what the form for a thread tells. */
export async function readReadingRoom(reader: Reader, page: number, choice?: ThreadListChoice) {
  const [outline, ahead, threads, places, themes, hasTitlesOfOthers, sharing, follow, state, writer] =
    await runTogether(
      outlineQuery(reader),
      aheadQuery(reader),
      threadListQuery(reader, page, choice),
      threadPlacesQuery(reader),
      threadThemesQuery(reader),
      hasTitlesOfOthersQuery(reader),
      bookmarkSharingQuery(reader),
      readingFollowQuery(reader),
      roomStateQuery(reader),
      writerFactsQuery(reader),
    );
  return {
    outline,
    ahead,
    threads,
    places,
    themes,
    hasTitlesOfOthers,
    sharing,
    follow,
    writer,
    openPosts: state.count,
  };
}
