import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { run } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { pool } from '@/lib/db/current-pool';
import * as gate from '@/lib/gate';
import type { Reader } from '@/lib/gate';
import { idOf } from '@/bench/data/row-ids';
import { load } from '@/bench/data/load';
import { DISCUSSION_TABLES } from '@/bench/measure/sequential-scans';

// With reading from end to end forbidden, the planner still does it where no index leads to what is asked: a question
// that grows with the house, however little there is of it here.

const here = { club: 'club-0', reading: idOf('Reading', 0) };
const threadId = idOf('Thread 0', 0);
const postId = idOf('Post 0 0', 0);
const another = idOf('Post 0 0', 1);
const userId = idOf('User', 0);
const sessionId = idOf('Session', 0);
const postDraft = () => ({ source: 'Hm.', mark: null, requestKey: newId() });

/** By who somebody is, and by a session. */
const withUserAndSession = (asks: (who: { userId: string } | { session: string }) => Promise<unknown>) =>
  Promise.all([asks({ userId }), asks({ session: newId() })]);

const movedOn = (reader: Reader): Reader => Object.assign(structuredClone(reader), { movedFrom: 20 });

/** Every question and every deed of the gate, once. */
const gateCalls: Record<string, (reader: Reader) => unknown> = {
  namedReaderQuery: () => withUserAndSession((who) => run(gate.namedReaderQuery({ ...who, ...here }))),
  readerQuery: () => withUserAndSession((who) => run(gate.readerQuery({ ...who, ...here }))),
  ownBookReaderQuery: ({ bookId: book }) =>
    withUserAndSession((who) => run(gate.ownBookReaderQuery({ ...who, club: here.club, book }))),
  readEditableOutline: gate.readEditableOutline,
  listOutlineChanges: gate.listOutlineChanges,
  readOwnPosts: () => gate.readOwnPosts(userId),
  readOwnTraces: () => gate.readOwnTraces(userId),
  readThreadPage: async (reader) => [
    await gate.readThreadPage(reader, threadId, 1),
    await gate.readThreadPage(reader, threadId, { withPost: postId }),
    await gate.readThreadPage(reader, threadId, 'first-new'),
  ],
  readReadingRoom: (reader) => gate.readReadingRoom(reader, 1),
  readReplyTarget: (reader) => gate.readReplyTarget(reader, postId),
  readEditablePost: (reader) => gate.readEditablePost(reader, postId),
  createThread: (reader) => gate.createThread(reader, { ...postDraft(), title: 'Another' }),
  createReply: (reader) =>
    gate.createReply(reader, { ...postDraft(), threadId, parentId: postId, quotes: [another] }),
  editPost: (reader) =>
    gate.editPost(reader, { postId, revision: 1, source: 'Ah.', title: 'T', mark: 23, uncovers: true }),
  react: (reader) => gate.react(reader, { postId, feeling: 'sad', on: true }),
  readReactors: (reader) => gate.readReactors(reader, postId),
  lookAt: (reader) => gate.lookAt(reader, { kind: 'post', id: another }),
  coverAgain: (reader) => gate.coverAgain(reader, another),
  reportPost: (reader) => gate.reportPost(reader, { postId: another, reason: 'No.' }),
  listQueuedReports: gate.listQueuedReports,
  readModeratedClub: () => gate.readModeratedClub({ userId, club: here.club }),
  lookFromQueue: (reader) => gate.lookFromQueue(reader, { kind: 'report', id: another }),
  answerReport: async (reader) => {
    const { id } = await unguardedDb.report.findFirstOrThrow({ where: { readingId: here.reading } });
    return gate.answerReport(reader, { reportId: id, uphold: true, reason: 'Yes.' });
  },
  readLog: gate.readLog,
  changeMark: (reader) => gate.changeMark(reader, { postId: another, mark: 23, reason: 'Yes.' }),
  removePost: (reader) => gate.removePost(reader, { postId: another, reason: 'Yes.' }),
  restorePost: (reader) => gate.restorePost(reader, { postId: another, reason: 'Yes.' }),
  changeThreadTheme: (reader) => gate.changeThreadTheme(reader, { threadId, themeId: null }),
  moderateThread: (reader) => gate.moderateThread(reader, { threadId, verb: 'lock', reason: 'Yes.' }),
  moveBookmark: (reader) => gate.moveBookmark(reader, 22),
  previewThread: (reader) => gate.previewThread(reader, { ...postDraft(), title: 'Another' }),
  previewReply: (reader) =>
    gate.previewReply(reader, { ...postDraft(), threadId, parentId: postId, quotes: [another] }),
  previewEdit: (reader) =>
    gate.previewEdit(reader, { postId, revision: 1, source: 'Ah.', title: 'T', mark: 23, uncovers: true }),
  readHome: () => gate.readHome(userId),
  undoMove: gate.undoMove,
  markPostsRead: (reader) => gate.markPostsRead(reader, { threadId, postIds: [postId, another], place: 23 }),
  markReadingsRead: ({ readingId }) => gate.markReadingsRead(userId, [{ readingId, place: 23 }], new Date()),
  markReadingRead: (reader) => gate.markReadingRead(reader, { place: 23, until: new Date() }),
  readNewThreads: gate.readNewThreads,
  readNotices: () => gate.readNotices(userId),
  readLive: () =>
    gate.readLive(
      sessionId,
      [null, threadId].map((thread) => ({ ...here, thread, page: 1 })),
    ),
  readDigest: () => gate.readDigest(userId, { words: true }),
  markDigestTold: () => gate.markDigestTold(userId, [{ threadId, numbers: '{[1,3)}' }]),
  readDueNotices: () => gate.readDueNotices(userId, 'push', new Date(0)),
  duePeopleQuery: () => run(gate.duePeopleQuery('mail')),
  settleNotices: () =>
    gate.settleNotices('mail', [{ userId, kind: 'answer', itemId: postId, actorId: userId }]),
  noticeCountQuery: () => run(gate.noticeCountQuery({ userId })),
  markNoticesRead: () => gate.markNoticesRead(userId, new Date(), null),
  followReading: (reader) => gate.followReading(reader, 'answers'),
  followThread: (reader) => gate.followThread(reader, threadId, 'everything'),
  readingFollowQuery: (reader) => run(gate.readingFollowQuery(reader)),
  shareBookmark: (reader) => gate.shareBookmark(reader, userId),
  separateBookmark: gate.separateBookmark,
  chooseVeil: (reader) => gate.chooseVeil(reader, 'marked'),
  listThemes: gate.listThemes,
  listTurningPoints: gate.listTurningPoints,
  listReviews: gate.listReviews,
  readOpenedPage: (reader) => gate.readOpenedPage(movedOn(reader)),
  listOpenedThreads: (reader) => gate.listOpenedThreads(movedOn(reader)),
  readHindsight: (reader) => gate.readHindsight(reader, 2),
  listDrafts: gate.listDrafts,
  withdrawPosts: () => gate.withdrawPosts(userId),
  deleteReaderTraces: () => gate.deleteReaderTraces(userId),
};

/** These ask nobody, or ask for what a club tells of its book, of which there is a handful; a correction moves all of a book. */
const uncheckedExports = [
  ...words(
    'mayConfirm mayModerate mayWriteEntries hasFinished pickBookmark postsOpenedByMove correctOutline',
  ),
  ...words(
    'outlineForImporter termsForImporter termsForOwnImport storeReview transactionWithTitles transactionWithRequestAnswer transactionWithInvitations',
  ),
  ...words('confirmPassage discardPassage markTitle bringReview correctPassage discardOwnImport dropPassage'),
  ...words('joinWithNext isOwnImport listOwnImports readOwnImport renameOwnImport sendOwnImport'),
  ...words('hasMovedOn countOutlineRevisions'),
  ...words('listEntries listTitlesOfOthers listEntryChanges addEntry changeEntry removeEntry restoreEntry'),
  ...words('acceptProposal discardProposal listProposals answerEntryReport listEntryReports reportEntry'),
  ...words(
    'exportAllEntries exportEntries discardImport finishImport importEntries readPendingImport startImport',
  ),
];

beforeAll(async () => {
  await load({ clubs: 8, people: 64, books: 2, posts: 1_200, longest: 200 }, () => {});
  await unguardedDb.progress.updateMany({ where: { userId }, data: { readThrough: 23 } });
  const session = { id: sessionId, userId, device: 'x', createdAt: new Date(), seenAt: new Date() };
  await unguardedDb.session.create({ data: { ...session, expiresAt: new Date(Date.now() + 3_600_000) } });
  await unguardedDb.thread.update({ where: { id: threadId }, data: { authorId: userId } });
  for (const id of [postId, another])
    await unguardedDb.post.update({ where: { id }, data: { source: 'Ah.' } });
});

test('nothing that the gate does is left out', () => {
  const doors = Object.entries(gate).filter(([, thing]) => typeof thing === 'function');

  expect([...Object.keys(gateCalls), ...uncheckedExports].sort()).toEqual(doors.map(([name]) => name).sort());
});

test.each(Object.entries(gateCalls))(
  '%s needs to read no table of the discussion from end to end',
  async (_, does) => {
    const reader = (await run(gate.readerQuery({ userId, ...here })))!;
    const asked = vi.spyOn(Client.prototype, 'query');
    await does(reader);
    const statements = asked.mock.calls.map(([one]) => one as unknown as Statement);
    asked.mockRestore();
    const questions = statements.filter(({ text }) =>
      /^\s*(with|select|insert|update|delete)/i.test(text ?? ''),
    );

    expect(questions).not.toEqual([]);
    expect((await Promise.all(questions.map(tablesScanned))).flat()).toEqual([]);
  },
);

test('a question that no index leads to would be found out', async () => {
  expect(await tablesScanned({ text: 'select 1 from "Post" where source = $1', values: ['Ah.'] })).toEqual([
    'Post',
  ]);
});

type Statement = { text?: string; values?: unknown[] };

/** The tables of the discussion that the plan of a statement reads from end to end although it is forbidden. */
async function tablesScanned({ text, values }: Statement): Promise<string[]> {
  const line = await (await pool()).connect();
  try {
    await line.query('begin; set local enable_seqscan = off');
    const { rows } = await line.query<Record<'QUERY PLAN', string>>(`explain ${text}`, values);
    const tables = rows.flatMap((row) => [...row['QUERY PLAN'].matchAll(/Seq Scan on "(\w+)"/g)]);
    return tables.map(([, table]) => table!).filter((table) => DISCUSSION_TABLES.includes(table));
  } finally {
    await line.query('rollback');
    line.release();
  }
}

function words(names: string): string[] {
  return names.split(' ');
}
