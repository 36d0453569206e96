import { expect, test } from 'vitest';
import { NOT_FOUND_SENTENCE, createUser, type TestUser } from '../../helpers/clubs';
import { createReading, everything, type ReadingFixture } from '../../helpers/reading';
import { withLookProof } from '../../helpers/look-proof';
import { newId } from '@/lib/clock-and-ids';
import { moderateThreadAction } from '@/lib/moderation/actions';
import {
  changeMark,
  coverAgain,
  lookAt,
  lookFromQueue,
  removePost,
  reportPost,
  createThread,
  createReply,
} from '@/lib/gate';
import { answerReportAction, reportedItemAction } from '@/lib/moderation/actions';
import { loadDesk } from '@/lib/moderation/queries';

const newRequestKey = () => ({ requestKey: newId() });

/** Otto, who has finished, writes of place 17 in an open thread; Wren, who has finished too, reports it. */
async function createReport() {
  const room = await createReading();
  const otto = await room.addPerson('Otto', { at: 20 });
  const wren = await room.addPerson('Wren', { at: 20 });
  const draft = { title: 'Blame', source: 'Hello all.', mark: 0, ...newRequestKey() };
  const thread = await createThread(await room.currentReader(otto), draft);
  if (typeof thread === 'string' || 'refused' in thread) throw new Error('Nothing but asides.');
  const said = {
    source: 'Whoever drowns is weak.',
    mark: 17,
    parentId: null,
    quotes: [],
    ...newRequestKey(),
  };
  const post = await createReply(await room.currentReader(otto), { ...said, threadId: thread.threadId });
  if (post === null || typeof post === 'string' || 'refused' in post) throw new Error('It was not written.');
  await reportPost(await room.currentReader(wren), { postId: post.id, reason: 'That was meant for me.' });
  const desk = async (person: TestUser) => loadDesk(person.userId, room.club.slug);
  const line = async (person: TestUser) => (await desk(person))!.open!.lines[0];
  return { room, otto, wren, postId: post.id, desk, line };
}

const createModerator = (room: ReadingFixture, at = 9, veil: 'marked' | 'sealed' = 'marked') =>
  room.addPerson('Bram', { at, veil, role: 'moderator' });

test('Bram at 9 learns where a report about 17 waits, whatever his veil, and nothing of what it says', async () => {
  const { room, line } = await createReport();
  const bram = await createModerator(room);
  const sol = await createModerator(room, 9, 'sealed');

  const lines = [await line(bram), await line(sol)];

  for (const shown of lines) {
    expect(shown).toMatchObject({ post: null, report: null });
    expect(shown).toMatchObject({ coveredPost: { place: 17 }, coveredReport: { place: 20 } });
  }
  expect(JSON.stringify(lines)).not.toMatch(/drowns|meant|Otto|Wren|Blame/);
});

test('at 17 the post is there and the words of who reported it still wait', async () => {
  const { room, line } = await createReport();

  const shown = await line(await createModerator(room, 17));

  expect(shown).toMatchObject({ post: { author: 'Otto', removedBy: null, openedBy: 'place' } });
  expect(shown?.post?.html).toContain('Whoever drowns');
  expect(shown).toMatchObject({ report: null, coveredReport: { place: 20 } });
});

test('Bram looks at each half, covers one again, and answers once both are open; the answer is in the log', async () => {
  const { room, postId, line, desk } = await createReport();
  const bram = await createModerator(room, 9, 'sealed');
  const report = (await line(bram))!.id;
  const press = (fields: Record<string, string>) =>
    bram.send(reportedItemAction, withLookProof(bram, { ...room.here, ...fields }));
  const answer = () =>
    bram.send(answerReportAction, { ...room.here, report, reason: 'He will soften it.', answer: 'uphold' });

  const tooSoon = await answer();
  const looked = await press({ look: `report:${report}`, at: report });
  const half = await line(bram);
  const read = await press({ look: `post:${postId}`, at: report });
  const whole = await line(bram);
  await press({ cover: postId });
  const covered = await line(bram);
  await press({ look: `post:${postId}` });
  const answered = await answer();

  expect(tooSoon.formError).toBe(NOT_FOUND_SENTENCE);
  expect(looked).toMatchObject({ refreshed: true, focusId: `i-${report}` });
  expect(read).toMatchObject({ refreshed: true, focusId: `i-${report}-post` });
  expect(half).toMatchObject({ report: { by: 'Wren', openedBy: 'look' }, post: null });
  expect(whole).toMatchObject({ post: { author: 'Otto', openedBy: 'look' } });
  expect(covered).toMatchObject({ post: null, coveredPost: { place: 17 } });
  expect(answered.went).toBe(`/clubs/${room.club.slug}/moderation?reading=${room.here.reading}`);
  const { lines, log } = (await desk(bram))!.open!;
  expect(lines).toEqual([]);
  expect(log).toMatchObject([{ verb: 'uphold', by: 'Bram', reason: 'He will soften it.' }]);
});

test('an aside of a reported post waits on the desk as it does in its thread, and is open there after a look', async () => {
  const { room, wren, otto, line } = await createReport();
  const bram = await createModerator(room, 17);
  const draft = { title: 'Tides', source: 'See ||the lamp goes out||{20}.', mark: 17, ...newRequestKey() };
  const thread = await createThread(await room.currentReader(otto), draft);
  if (typeof thread === 'string' || 'refused' in thread) throw new Error('Nothing but asides.');
  await reportPost(await room.currentReader(wren), { postId: thread.id, reason: 'Too soon.' });
  const shown = async () => {
    const lines = (await loadDesk(bram.userId, room.club.slug))!.open!.lines;
    return lines.find(({ post }) => post?.id === thread.id)!.post!;
  };

  const before = await shown();
  await lookAt(await room.currentReader(bram), { kind: 'aside', id: before.covers[0]!.id });
  const after = await shown();

  expect(JSON.stringify(before)).not.toContain('lamp');
  expect(before.covers).toMatchObject([{ place: 20, html: null }]);
  expect(after.covers[0]!.html).toContain('the lamp goes out');
  expect(await line(bram)).toBeDefined();
});

/** What Otto marked with 2 is reported by somebody who is there, and two moderators are further on. */
async function createTwoReports(source: string, at: number) {
  const { room, otto } = await createReport();
  const bram = await createModerator(room, at);
  const mia = await room.addPerson('Mia', { at, role: 'moderator' });
  const thread = await createThread(await room.currentReader(otto), {
    title: 'Oil',
    source,
    mark: 2,
    ...newRequestKey(),
  });
  if (typeof thread === 'string' || 'refused' in thread) throw new Error('Nothing but asides.');
  const early = await room.addPerson('Early', { at: 2 });
  await reportPost(await room.currentReader(early), { postId: thread.id, reason: 'Too soon.' });
  const desk = async (person: TestUser) => (await loadDesk(person.userId, room.club.slug))!.open!;
  return { room, otto, thread, bram, mia, desk };
}

test('the reason of who looked at an aside waits where the aside does, given for a report or for a lock', async () => {
  const { room, thread, bram, mia, desk } = await createTwoReports('See ||the lamp goes out||{20}.', 17);
  const { id: report, post } = (await desk(bram)).lines.find((one) => one.post?.id === thread.id)!;
  await lookAt(await room.currentReader(bram), { kind: 'aside', id: post!.covers[0]!.id });

  await bram.send(answerReportAction, { ...room.here, report, reason: 'The lamp does.', answer: 'uphold' });
  await bram.send(moderateThreadAction, {
    ...room.here,
    thread: thread.threadId,
    verb: 'lock',
    reason: 'The lamp, again.',
  });

  expect((await desk(bram)).log).toHaveLength(2);
  expect((await desk(mia)).log).toEqual([]);
});

test('when a post is raised, the reason by which a report of it was answered rises with it', async () => {
  const { room, otto, thread, bram, mia, desk } = await createTwoReports('The lamp is empty.', 5);
  const report = (await desk(bram)).lines.find(({ post }) => post?.id === thread.id)!.id;
  await bram.send(answerReportAction, { ...room.here, report, reason: 'Empty it is.', answer: 'decline' });
  const before = (await desk(mia)).log;

  await changeMark(await room.currentReader(otto), { postId: thread.id, mark: 9, reason: '' });

  expect(before).toMatchObject([{ reason: 'Empty it is.' }]);
  expect((await desk(mia)).log).toEqual([]);
});

test('a reading of another club, and one that never was, have no desk here', async () => {
  const { room } = await createReport();
  const bram = await createModerator(room);
  const elsewhere = await createReading();

  for (const reading of [elsewhere.here.reading, newId(), 'x', ''])
    expect(await loadDesk(bram.userId, room.club.slug, reading)).toBeNull();
  expect(await loadDesk(bram.userId, room.club.slug, room.here.reading)).not.toBeNull();
});

test('the log of what was done about 17 is read by whoever did it and by those who have come there', async () => {
  const { room, line, desk } = await createReport();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const bram = await createModerator(room);
  const report = (await line(ada))!.id;
  await ada.send(answerReportAction, {
    ...room.here,
    report,
    reason: 'The tide is theirs.',
    answer: 'decline',
  });

  const hers = await desk(ada);
  const his = await desk(bram);

  expect(hers!.open!.log).toMatchObject([{ verb: 'decline', reason: 'The tide is theirs.' }]);
  expect(his!.open!.log).toEqual([]);
});

test('only who runs the club has a desk, and nobody else looks or answers from it', async () => {
  const { room, otto, wren, postId, desk, line } = await createReport();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const rex = await room.addPerson('Rex', { at: 20, role: 'moderator', standing: 'removed' });
  const report = (await line(ada))!.id;
  const people = [await createUser('Gus'), otto, wren, rex];
  const never = newId();

  const answers = [];
  for (const person of people) {
    expect(await desk(person)).toBeNull();
    for (const id of [report, never])
      answers.push(
        await person.send(answerReportAction, { ...room.here, report: id, reason: 'So.', answer: 'decline' }),
        await person.send(reportedItemAction, withLookProof(person, { ...room.here, look: `report:${id}` })),
      );
    answers.push(
      await person.send(reportedItemAction, withLookProof(person, { ...room.here, look: `post:${postId}` })),
    );
  }

  expect(new Set(answers.map(({ formError }) => formError))).toEqual(new Set([NOT_FOUND_SENTENCE]));
  expect(await line(ada)).toBeDefined();
});

test('a reported post that its author removed meanwhile can still be looked at from the desk, and the report answered', async () => {
  const { room, otto, postId, line } = await createReport();
  const bram = await createModerator(room);
  await removePost(await room.currentReader(otto), { postId, reason: '' });
  const reader = () => room.currentReader(bram);

  const looked = await lookFromQueue(await reader(), { kind: 'post', id: postId });

  expect(looked).toBe(true);
  expect(await line(bram)).toMatchObject({ post: { removedBy: 'author', openedBy: 'look' } });
  expect(
    await lookAt(await room.currentReader(await createModerator(room)), { kind: 'post', id: postId }),
  ).toBe(false);
});

test('a post that nobody reported is not to be looked at from the desk', async () => {
  const { room, otto } = await createReport();
  const bram = await createModerator(room);
  const secret = { title: 'The tide', source: 'It answers.', mark: 17, ...newRequestKey() };
  const written = await createThread(await room.currentReader(otto), secret);
  const id = typeof written === 'string' || 'refused' in written ? '' : written.id;

  const looked = await lookFromQueue(await room.currentReader(bram), { kind: 'post', id });

  expect(looked).toBe(false);
  expect(await lookAt(await room.currentReader(bram), { kind: 'report', id: newId() })).toBe(false);
  expect(await coverAgain(await room.currentReader(bram), id)).toBe(false);
});

test('a form that was tampered with gets a sentence and answers nothing', async () => {
  const { room, line } = await createReport();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const report = (await line(ada))!.id;
  const sound = { ...room.here, report, reason: 'So.', answer: 'uphold' };

  const answers = [
    await ada.send(answerReportAction, { ...sound, reason: '' }),
    await ada.send(answerReportAction, { ...sound, reason: 'x'.repeat(501) }),
    await ada.send(answerReportAction, { ...sound, reason: '\0' }),
    await ada.send(answerReportAction, { ...sound, answer: 'burn' }),
    await ada.send(answerReportAction, { ...sound, report: ['a', 'b'] }),
    await ada.send(answerReportAction, {}),
    await ada.send(reportedItemAction, room.here),
    await ada.send(reportedItemAction, { ...room.here, look: 'report:1' }),
    await ada.send(reportedItemAction, { ...room.here, look: `thread:${report}` }),
    await ada.send(reportedItemAction, { ...room.here, cover: report }),
  ];

  const said = answers.map(({ formError, fieldErrors }) => formError ?? Object.values(fieldErrors)[0]);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence ?? ''))).toEqual([]);
  expect(await line(ada)).toBeDefined();
});

test('a desk opens on the reading in which a report waits, and on the latest once none does', async () => {
  const { room, desk } = await createReport();
  const bram = await createModerator(room, 20);
  const later = { id: newId(), clubId: room.club.clubId, bookId: (await createReading()).book.bookId };
  await (await everything()).reading.create({ data: { ...later, startedAt: new Date('2100-01-01') } });

  const waiting = (await desk(bram))!.open!;
  const fields = { report: waiting.lines[0]!.id, reason: 'Seen.', answer: 'uphold' };
  await bram.send(answerReportAction, { ...room.here, ...fields });
  const answered = (await desk(bram))!.open!;

  expect(waiting.reading).toBe(room.here.reading);
  expect(answered.reading).toBe(later.id);
});
