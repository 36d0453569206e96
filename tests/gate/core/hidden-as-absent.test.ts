import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  answerReport,
  changeMark,
  coverAgain,
  editPost,
  lookAt,
  lookFromQueue,
  readEditablePost,
  readReactors,
  react,
  removePost,
  reportPost,
  restorePost,
  moderateThread,
  readReplyTarget,
  createReply,
  type Reader,
} from '@/lib/gate';
import { gateFixture, postThread, postDraft, postReply, readPost } from '../../helpers/gate';
import { readPostPage, readThread } from '../../helpers/gate-reads';

/** Everything that can be asked or done with the id of a thread and of a post in it. */
const gateCalls: Record<string, (reader: Reader, ids: Ids) => Promise<unknown>> = {
  'opens the post': (reader, { post }) => readPost(reader, post),
  'turns to its page': (reader, { thread, post }) => readPostPage(reader, thread, { withPost: post }),
  'reads its thread': (reader, { thread }) => readPostPage(reader, thread, 1),
  'quotes from it': (reader, { post }) => readReplyTarget(reader, post),
  'asks for its words': (reader, { post }) => readEditablePost(reader, post),
  'answers in its thread': (reader, { thread }) => sendReply(reader, thread, null, []),
  'answers it': (reader, { near, post }) => sendReply(reader, near, post, []),
  'quotes it': (reader, { near, post }) => sendReply(reader, near, null, [post]),
  'quotes it beside an open one': (reader, { near, open, post }) =>
    sendReply(reader, near, open, [open, post]),
  'answers in its thread as if they had read on': (reader, { thread }) =>
    sendReply(reader, thread, null, [], 5),
  'answers it as if they had read on': (reader, { near, post }) => sendReply(reader, near, post, [], 5),
  'quotes it as if they had read on': (reader, { near, post }) => sendReply(reader, near, null, [post], 5),
  feels: (reader, { post }) => react(reader, { postId: post, feeling: 'sad', on: true }),
  'takes a feeling back': (reader, { post }) => react(reader, { postId: post, feeling: 'love', on: false }),
  'asks who felt something': (reader, { post }) => readReactors(reader, post),
  'reports it': (reader, { post }) => reportPost(reader, { postId: post, reason: 'No.' }),
  'edits it': (reader, { post }) =>
    editPost(reader, { postId: post, revision: 1, source: 'Mine.', title: 'Mine', mark: 0, uncovers: true }),
  'marks it': (reader, { post }) => changeMark(reader, { postId: post, mark: 0, reason: 'Why not.' }),
  'removes it': (reader, { post }) => removePost(reader, { postId: post, reason: 'Why not.' }),
  'restores it': (reader, { post }) => restorePost(reader, { postId: post, reason: 'Why not.' }),
  'locks its thread': (reader, { thread }) =>
    moderateThread(reader, { threadId: thread, verb: 'lock', reason: 'W' }),
  'answers a report of it': (reader, { post }) =>
    answerReport(reader, { reportId: post, uphold: true, reason: 'Why not.' }),
  'covers it again': (reader, { post }) => coverAgain(reader, post),
  'looks at it as another thing': (reader, { post, thread }) =>
    Promise.all([
      ...(['thread', 'aside', 'passage', 'theme', 'reveal', 'report'] as const).map((kind) =>
        lookAt(reader, { kind, id: post }),
      ),
      lookAt(reader, { kind: 'post', id: thread }),
      lookFromQueue(reader, { kind: 'post', id: post }),
      lookFromQueue(reader, { kind: 'report', id: post }),
    ]),
};

type Ids = { thread: string; post: string; near: string; open: string };

const sendReply = (
  reader: Reader,
  threadId: string,
  parentId: string | null,
  quotes: string[],
  mark: number | null = null,
) => createReply(reader, { ...postDraft('Hm.', mark), threadId, parentId, quotes });

let fixture: { ids: Record<string, Ids>; readers: Record<string, Reader> };

beforeAll(async () => {
  const house = await gateFixture();
  const other = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const gus = await other.readerAt('Gus', { at: 5 });
  const near = await postThread(ruth, 'The start.', 0);
  const ahead = await postThread(ruth, 'The end.', 4);
  const hidden = await postReply(ruth, 'Later.', { threadId: near.threadId, mark: 4 });
  const gone = await postReply(ruth, 'Gone.', { threadId: ahead.threadId, mark: 4 });
  await removePost(ruth, { postId: gone, reason: '' });
  const foreign = await postThread(gus, 'Elsewhere.', 0);
  const from = (thread: string, post: string) => ({ thread, post, near: near.threadId, open: near.id });
  fixture = {
    ids: {
      ahead: from(ahead.threadId, ahead.id),
      'ahead in an open thread': from(ahead.threadId, hidden),
      'removed and ahead': from(ahead.threadId, gone),
      'of another club': from(foreign.threadId, foreign.id),
      'that never was': from(newId(), newId()),
    },
    readers: {
      'a Marked member': await house.readerAt('Kathy', { at: 1 }),
      'a Sealed member': await house.readerAt('Sol', { at: 1, veil: 'sealed' }),
      'a Marked moderator': await house.readerAt('Lucy', { at: 1, role: 'moderator' }),
      'a Sealed owner': await house.readerAt('Emily', { at: 1, veil: 'sealed', role: 'owner' }),
    },
  };
});

const storedRows = () =>
  Promise.all([
    unguardedDb.post.findMany({ orderBy: { id: 'asc' } }),
    unguardedDb.thread.findMany({ orderBy: { id: 'asc' } }),
    unguardedDb.threadTally.findMany({ orderBy: { threadId: 'asc' } }),
    unguardedDb.reaction.count(),
    unguardedDb.report.count(),
    unguardedDb.look.count(),
    unguardedDb.moderationAction.count(),
    unguardedDb.quotation.count(),
  ]);

describe.each(['a Marked member', 'a Sealed member', 'a Marked moderator', 'a Sealed owner'])(
  '%s',
  (name) => {
    test.each(Object.keys(gateCalls))(
      'who %s hears the same of everything that is not there for them',
      async (way) => {
        const before = await storedRows();

        const answers: unknown[] = [];
        for (const ids of Object.values(fixture.ids))
          answers.push(await gateCalls[way]!(fixture.readers[name]!, ids));

        expect(answers).toEqual(answers.map(() => answers.at(-1)));
        expect(await storedRows()).toEqual(before);
      },
    );
  },
);

test('to Sealed readers a thread ahead is none, to Marked ones a place; inside it nobody is told of anything', async () => {
  const { readers, ids } = fixture;
  const told: unknown[] = [];

  for (const { thread } of Object.values(ids)) {
    expect(await readThread(readers['a Sealed member']!, thread)).toBeNull();
    expect(await readPostPage(readers['a Marked member']!, thread, 1)).toEqual({
      posts: [],
      firstNew: null,
      page: 1,
      count: 0,
    });
    told.push(await readThread(readers['a Marked member']!, thread));
  }

  const covered = { kind: 'covered', id: ids['ahead']!.thread, place: 4 };
  expect(told).toEqual([covered, covered, covered, null, null]);
});
