import type { Random } from './random';
import type { WriteRow, Row } from './row';
import { idOf } from './row-ids';
import { atMinute } from './time';
import { CHAPTERS, REACTIONS_PER_POST } from './sizes';
import { reactions } from '@/lib/discussion/reactions';
import { type SampleText, createSampleTexts } from './sample-texts';

type Ids = { clubId: string; readingId: string; bookId: string };
type ClubTalk = {
  nth: number;
  ids: Ids;
  members: number[];
  posts: number;
  longest: number;
  random: Random;
  write: WriteRow;
};
type WrittenPost = { id: string; mark: number };

/** One post in so many was looked at by somebody. */
const POSTS_PER_LOOK = 25;

/** The threads of a club: a long one first, then of every length, most of them short. */
export function writeThreads(talk: ClubTalk) {
  const { random, longest, posts } = talk;
  const text = createSampleTexts(random);
  let left = posts;
  for (let thread = 0; left > 0; thread += 1) {
    const drawnLength = Math.floor(3 / (1 - random.fraction()) ** 1.1 - 2);
    const length = Math.min(
      left,
      thread === 0 ? Math.min(longest, posts * 0.6) : Math.min(drawnLength, longest),
    );
    writeThread(talk, thread, Math.max(1, Math.floor(length)), text);
    left -= Math.max(1, Math.floor(length));
  }
}

// A reading moves through its book: what is begun later is marked later, and an answer sometimes further on.
function writeThread(talk: ClubTalk, thread: number, length: number, text: (mark: number) => SampleText) {
  const { ids, nth, random, write, members } = talk;
  const threadId = idOf(`Thread ${nth}`, thread);
  const floor = Math.min(CHAPTERS, random.below(CHAPTERS + 1));
  const begun = floor * 10_000 + thread * 7;
  const said: WrittenPost[] = [];
  const tallies = new Map<number, { posts: number; last: number }>();
  let lastVersion = 0;
  let begunBy = '';
  for (let at = 0; at < length; at += 1) {
    const answered = at > 0 && random.below(3) === 0 ? random.of(said) : null;
    const further = at > 0 && random.below(4) === 0 ? random.below(6) : 0;
    const mark = Math.min(CHAPTERS, Math.max(floor, answered?.mark ?? 0) + further);
    const id = idOf(`Post ${nth} ${thread}`, at);
    const minute = begun + at * 3;
    const author = random.of(members);
    const row = { ...ids, authorId: idOf('User', author), spoilsThrough: mark };
    if (at === 0) begunBy = row.authorId;
    lastVersion = writePost(
      {
        ...row,
        id,
        threadId,
        parentId: answered?.id ?? null,
        opening: at === 0,
        createdAt: atMinute(minute),
      },
      text(mark),
      lastVersion,
      write,
    );
    writeReactions(talk, id, minute);
    if (random.below(POSTS_PER_LOOK) === 0) writeLook(talk, id, mark, minute);
    said.push({ id, mark });
    tallies.set(mark, { posts: (tallies.get(mark)?.posts ?? 0) + 1, last: minute });
  }
  const begins = { authorId: begunBy, spoilsThrough: floor, createdAt: atMinute(begun) };
  write('Thread', { id: threadId, ...ids, ...begins, title: `Thread ${thread}`, lastVersion });
  for (const [spoilsThrough, { posts, last }] of tallies)
    write('ThreadTally', { ...ids, threadId, spoilsThrough, posts, lastPostAt: atMinute(last) });
}

/** Answers the number of its last version; `before` is that of its thread's last one. */
function writePost(
  row: Row & { id: string },
  { source, rendering }: SampleText,
  before: number,
  write: WriteRow,
): number {
  const { id, clubId, readingId, bookId, authorId, threadId } = row;
  const binding = { clubId, readingId, bookId, authorId };
  write('Post', { ...row, source, revision: 1, requestKey: id });
  rendering.versions.forEach(({ from, marked, sealed }, nth) => {
    const own = { postId: id, threadId, number: before + nth + 1 };
    write('PostVersion', { ...binding, ...own, spoilsThrough: from, first: nth === 0, marked, sealed });
  });
  for (const { ordinal, place, html } of rendering.asides) {
    const own = { id: idOf(`Aside ${id}`, ordinal), postId: id, ordinal, html };
    write('Aside', { ...binding, ...own, spoilsThrough: place });
  }
  return before + rendering.versions.length;
}

function writeReactions({ ids, members, random, write }: ClubTalk, postId: string, minute: number) {
  const first = random.below(members.length);
  const many = Math.min(members.length, random.below(2 * REACTIONS_PER_POST + 1));
  for (let at = 0; at < many; at += 1) {
    const person = members[(first + at) % members.length]!;
    const row = {
      id: idOf(`Reaction ${postId}`, at),
      clubId: ids.clubId,
      postId,
      userId: idOf('User', person),
    };
    write('Reaction', { ...row, feeling: random.of(reactions), createdAt: atMinute(minute + 1) });
  }
}

function writeLook({ ids, members, random, write }: ClubTalk, postId: string, place: number, minute: number) {
  const of = { userId: idOf('User', random.of(members)), bookId: ids.bookId };
  const lookedAt = atMinute(minute + 2);
  write('Look', { id: idOf(`Look ${postId}`, 0), ...of, kind: 'post', itemId: postId, place, lookedAt });
}
