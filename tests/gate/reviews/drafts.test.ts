import { expect, test } from 'vitest';
import { createReview, createReading, everything, lastPlace } from '../../helpers/reading';
import {
  confirmPassage,
  discardPassage,
  listDrafts,
  readLog,
  lookAt,
  markTitle,
  listReviews,
} from '@/lib/gate';

const draft = { mark: 12, says: 'Words of a draft.', draft: true };

test('a draft is there for who brought it and for a moderator who has finished, and for nobody else', async () => {
  const room = await createReading();
  const nell = await room.addPerson('Nell', { at: 2 });
  const others = await Promise.all([
    room.addPerson('Wren', { at: 20 }),
    room.addPerson('Bram', { at: 19, role: 'moderator' }),
    room.addPerson('Ida', { at: 0, role: 'owner' }),
  ]);
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const { passageId } = await createReview(room, { by: nell, titleMark: 20, lines: [draft] });

  const seen = await Promise.all(
    [...others, ada].map(async (who) => JSON.stringify(await listReviews(await room.currentReader(who)))),
  );
  const [own] = (await listReviews(await room.currentReader(nell))).open;
  const [brought] = await listDrafts(await room.currentReader(ada));

  expect(seen.filter((page) => page.includes('draft'))).toEqual([]);
  expect(own).toMatchObject({
    head: { title: 'Keeping the light' },
    passages: [{ draft: true }],
    covers: [],
  });
  expect(brought).toMatchObject({ waiting: 1, drafts: [{ proposed: 12, because: 'It names the keeper.' }] });
  for (const who of [...others, nell]) {
    const reader = await room.currentReader(who);
    expect(await listDrafts(reader)).toEqual([]);
    expect(await lookAt(reader, { kind: 'passage', id: passageId(draft.says) })).toBe(false);
    expect(await confirmPassage(reader, { id: passageId(draft.says), mark: 0 })).toBe(false);
    expect(await discardPassage(reader, passageId(draft.says))).toBe(false);
  }
});

test('of a draft whose mark has no reason to be shown, Ada is proposed the end of the book', async () => {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const silent = [null, '', ' '].map((because) => ({ ...draft, mark: 0, because }));
  await createReview(room, { by: ada, lines: [...silent, draft] });

  const [brought] = await listDrafts(await room.currentReader(ada));

  expect(brought!.drafts.map(({ proposed }) => proposed)).toEqual([lastPlace, lastPlace, lastPlace, 12]);
});

test('once Ada has confirmed a draft, readers of its place read it under no title, and then under one', async () => {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const [inês, nell] = await Promise.all([room.addPerson('Inês', { at: 4 }), room.addPerson('Nell')]);
  const { reviewId, passageId } = await createReview(room, { by: ada, titleMark: 20, lines: [draft] });
  const reader = await room.currentReader(ada);

  expect(await confirmPassage(reader, { id: passageId(draft.says), mark: 4 })).toBe(true);
  const before = (await listReviews(await room.currentReader(inês))).open[0]!;
  expect(await markTitle(reader, { id: reviewId, mark: 4 })).toBe(true);
  const after = (await listReviews(await room.currentReader(inês))).open[0]!;

  expect(before).toMatchObject({ head: null, passages: [{ draft: false, spoilsThrough: 4 }] });
  expect(after.head).toMatchObject({ title: 'Keeping the light', byline: 'A neighbour' });
  expect(await listReviews(await room.currentReader(nell))).toMatchObject({
    open: [],
    covers: [{ place: 4 }],
  });
  expect(await readLog(reader)).toMatchObject([{ verb: 'lower', itemId: reviewId, by: 'Ada' }]);
  expect(await confirmPassage(reader, { id: passageId(draft.says), mark: 0 })).toBe(false);
});

test('Ada confirms nothing beyond the book, nothing of another club’s, and nothing once her bookmark went back', async () => {
  const room = await createReading();
  const other = await createReading(room.book);
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const mine = await createReview(room, { lines: [draft] });
  const theirs = await createReview(other, { lines: [draft] });
  const id = mine.passageId(draft.says);
  const foreign = theirs.passageId(draft.says);
  const finished = await room.currentReader(ada);
  await room.setBookmark(ada, 19);

  const reader = await room.currentReader(ada);
  const tried = [
    await confirmPassage(finished, { id, mark: lastPlace + 1 }),
    await confirmPassage(finished, { id, mark: -1 }),
    await confirmPassage(finished, { id: foreign, mark: 0 }),
    await discardPassage(finished, foreign),
    await markTitle(finished, { id: theirs.reviewId, mark: 0 }),
    await confirmPassage(reader, { id, mark: 12 }),
    await markTitle(reader, { id: mine.reviewId, mark: 1 }),
  ];

  expect(new Set(tried)).toEqual(new Set([false]));
  expect(await listDrafts(reader)).toEqual([]);
});

test('what came with the book is not any club’s to mark', async () => {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const { reviewId } = await createReview(room, { lines: [{ mark: 3, says: 'Of the book.' }] });
  const db = await everything();
  await db.review.update({ where: { id: reviewId }, data: { clubId: null } });

  const marked = await markTitle(await room.currentReader(ada), { id: reviewId, mark: 20 });

  expect(marked).toBe(false);
  expect(await listDrafts(await room.currentReader(ada))).toEqual([]);
});

test('a document goes with its last passage, so that it may be brought again', async () => {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const second = { ...draft, says: 'More words of it.' };
  const { reviewId, passageId } = await createReview(room, { lines: [draft, second] });
  const reader = await room.currentReader(ada);
  const there = async () => (await everything()).review.count({ where: { id: reviewId } });

  await discardPassage(reader, passageId(draft.says));
  const between = await there();
  await discardPassage(reader, passageId(second.says));

  expect(between).toBe(1);
  expect(await there()).toBe(0);
});
