import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { newId } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { pool } from '@/lib/db/pool';
import * as gate from '@/lib/gate';
import type { Reader } from '@/lib/gate';
import { idOf } from '@/scripts/bench/chance';
import { load } from '@/scripts/bench/load';
import { TALK } from '@/scripts/bench/scans';

// With reading from end to end forbidden, the planner still does it where no index leads to what is asked: a question
// that grows with the house, however little there is of it here.

const here = { club: 'club-0', reading: idOf('Reading', 0) };
const threadId = idOf('Thread 0', 0);
const [postId, another, userId] = [idOf('Post 0 0', 0), idOf('Post 0 0', 1), idOf('User', 0)];
const draft = () => ({ source: 'Hm.', mark: null, requestKey: newId() });

/** By who somebody is, and by a session. */
const both = (asks: (who: { userId: string } | { session: string }) => Promise<unknown>) =>
  Promise.all([asks({ userId }), asks({ session: newId() })]);

/** Every question and every deed of the gate, once. */
const doings: Record<string, (reader: Reader) => unknown> = {
  arrive: () => both((who) => gate.arrive({ ...who, ...here })),
  readerOf: () => both((who) => gate.readerOf({ ...who, ...here })),
  outlineOf: gate.outlineOf,
  threadOf: (reader) => gate.threadOf(reader, threadId),
  readThread: (reader) => gate.readThread(reader, threadId, 1),
  threadsOf: (reader) => gate.threadsOf(reader, 1),
  waitingFor: gate.waitingFor,
  roomOf: (reader) => gate.roomOf(reader, 1),
  postOf: (reader) => gate.postOf(reader, postId),
  postsOf: (reader) => gate.postsOf(reader, threadId, { of: postId }),
  toAnswer: (reader) => gate.toAnswer(reader, postId),
  ownWords: (reader) => gate.ownWords(reader, postId),
  startThread: (reader) => gate.startThread(reader, { ...draft(), title: 'Another' }),
  writePost: (reader) =>
    gate.writePost(reader, { ...draft(), threadId, parentId: postId, quotes: [another] }),
  editPost: (reader) =>
    gate.editPost(reader, { postId, revision: 1, source: 'Ah.', title: 'T', mark: 23, uncovers: true }),
  react: (reader) => gate.react(reader, { postId, feeling: 'sad', on: true }),
  lookAt: (reader) => gate.lookAt(reader, { kind: 'post', id: another }),
  coverAgain: (reader) => gate.coverAgain(reader, another),
  reportPost: (reader) => gate.reportPost(reader, { postId: another, reason: 'No.' }),
  queueOf: gate.queueOf,
  tendedBy: () => gate.tendedBy({ userId, club: here.club }),
  lookFromQueue: (reader) => gate.lookFromQueue(reader, { kind: 'report', id: another }),
  answerReport: async (reader) => {
    const { id } = await everything.report.findFirstOrThrow({ where: { readingId: here.reading } });
    return gate.answerReport(reader, { reportId: id, uphold: true, reason: 'Yes.' });
  },
  logOf: gate.logOf,
  changeMark: (reader) => gate.changeMark(reader, { postId: another, mark: 23, reason: 'Yes.' }),
  removePost: (reader) => gate.removePost(reader, { postId: another, reason: 'Yes.' }),
  restorePost: (reader) => gate.restorePost(reader, { postId: another, reason: 'Yes.' }),
  tendThread: (reader) => gate.tendThread(reader, { threadId, verb: 'lock', reason: 'Yes.' }),
  moveBookmark: (reader) => gate.moveBookmark(reader, 22),
  undoMove: gate.undoMove,
  chooseVeil: (reader) => gate.chooseVeil(reader, 'marked'),
  themesOf: gate.themesOf,
  revealsOf: gate.revealsOf,
  reviewsOf: gate.reviewsOf,
  hindsightOf: (reader) => gate.hindsightOf(reader, 2),
  draftsFor: gate.draftsFor,
  withdrawWords: () => gate.withdrawWords(userId),
  forgetReader: () => gate.forgetReader(userId),
};

/** Ask nobody, or ask of documents, of which a club brings a handful. */
const others = ['outlineForImporter', 'bookmarkOf', 'mayConfirm', 'mayModerate', 'whatMovesOpen'].concat(
  ...['confirmPassage', 'discardPassage', 'markTitle', 'storeReview', 'termsForImporter'],
);

beforeAll(async () => {
  await load({ clubs: 8, people: 64, books: 2, posts: 1_200, longest: 200 }, () => {});
  await everything.progress.updateMany({ where: { userId }, data: { readThrough: 23 } });
  await everything.thread.update({ where: { id: threadId }, data: { authorId: userId } });
  for (const id of [postId, another])
    await everything.post.update({ where: { id }, data: { source: 'Ah.' } });
});

test('nothing that the gate does is left out', () => {
  const doors = Object.entries(gate).filter(([, thing]) => typeof thing === 'function');

  expect([...Object.keys(doings), ...others].sort()).toEqual(doors.map(([name]) => name).sort());
});

test.each(Object.entries(doings))(
  '%s needs to read no table of the discussion from end to end',
  async (_, does) => {
    const reader = (await gate.readerOf({ userId, ...here }))!;
    const asked = vi.spyOn(Client.prototype, 'query');
    await does(reader);
    const statements = asked.mock.calls.map(([one]) => one as unknown as Statement);
    asked.mockRestore();
    const questions = statements.filter(({ text }) =>
      /^\s*(with|select|insert|update|delete)/i.test(text ?? ''),
    );

    expect(questions).not.toEqual([]);
    expect((await Promise.all(questions.map(readWhole))).flat()).toEqual([]);
  },
);

test('a question that no index leads to would be found out', async () => {
  expect(await readWhole({ text: 'select 1 from "Post" where source = $1', values: ['Ah.'] })).toEqual([
    'Post',
  ]);
});

type Statement = { text?: string; values?: unknown[] };

/** The tables of the discussion that the plan of a statement reads from end to end although it is forbidden. */
async function readWhole({ text, values }: Statement): Promise<string[]> {
  const line = await (await pool()).connect();
  try {
    await line.query('begin; set local enable_seqscan = off');
    const { rows } = await line.query<Record<'QUERY PLAN', string>>(`explain ${text}`, values);
    const tables = rows.flatMap((row) => [...row['QUERY PLAN'].matchAll(/Seq Scan on "(\w+)"/g)]);
    return tables.map(([, table]) => table!).filter((table) => TALK.includes(table));
  } finally {
    await line.query('rollback');
    line.release();
  }
}
