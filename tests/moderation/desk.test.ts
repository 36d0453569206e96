import { expect, test } from 'vitest';
import { absentSentence, somebody, type Somebody } from '../clubs/house';
import { aRoom, everything, type Room } from '../reviews/room';
import { secondPress } from '../support/asked';
import { newId } from '@/lib/ambient';
import { tendAThread } from '@/lib/discussion/actions';
import {
  changeMark,
  coverAgain,
  lookAt,
  lookFromQueue,
  removePost,
  reportPost,
  startThread,
  writePost,
} from '@/lib/gate';
import { answerAReport, lookAtReported } from '@/lib/moderation/actions';
import { deskOf } from '@/lib/moderation/queries';

const key = () => ({ requestKey: newId() });

/** Otto, who has finished, writes of place 17 in an open thread; Wren, who has finished too, reports it. */
async function aReport() {
  const room = await aRoom();
  const [otto, wren] = [await room.person('Otto', { at: 20 }), await room.person('Wren', { at: 20 })];
  const draft = { title: 'Blame', source: 'Hello all.', mark: 0, ...key() };
  const thread = await startThread(await room.reader(otto), draft);
  if (thread === 'hollow' || 'refused' in thread) throw new Error('Nothing but asides.');
  const said = { source: 'Whoever drowns is weak.', mark: 17, parentId: null, quotes: [], ...key() };
  const post = await writePost(await room.reader(otto), { ...said, threadId: thread.threadId });
  if (post === null || typeof post === 'string' || 'refused' in post) throw new Error('It was not written.');
  await reportPost(await room.reader(wren), { postId: post.id, reason: 'That was meant for me.' });
  const desk = async (person: Somebody) => deskOf(person.userId, room.club.slug);
  const line = async (person: Somebody) => (await desk(person))!.open!.lines[0];
  return { room, otto, wren, postId: post.id, desk, line };
}

const bramOf = (room: Room, at = 9, veil: 'marked' | 'sealed' = 'marked') =>
  room.person('Bram', { at, veil, role: 'moderator' });

test('Bram at 9 learns where a report about 17 waits, whatever his veil, and nothing of what it says', async () => {
  const { room, line } = await aReport();
  const [bram, sol] = [await bramOf(room), await bramOf(room, 9, 'sealed')];

  const lines = [await line(bram), await line(sol)];

  for (const shown of lines) {
    expect(shown).toMatchObject({ post: null, words: null });
    expect(shown).toMatchObject({ coveredPost: { place: 17 }, coveredWords: { place: 20 } });
  }
  expect(JSON.stringify(lines)).not.toMatch(/drowns|meant|Otto|Wren|Blame/);
});

test('at 17 the post is there and the words of who reported it still wait', async () => {
  const { room, line } = await aReport();

  const shown = await line(await bramOf(room, 17));

  expect(shown).toMatchObject({ post: { author: 'Otto', removedBy: null }, lookedAtPost: false });
  expect(shown?.post?.html).toContain('Whoever drowns');
  expect(shown).toMatchObject({ words: null, coveredWords: { place: 20 } });
});

test('Bram looks at each half, covers one again, and answers once both are open; the answer is in the log', async () => {
  const { room, postId, line, desk } = await aReport();
  const bram = await bramOf(room, 9, 'sealed');
  const report = (await line(bram))!.id;
  const press = (fields: Record<string, string>) =>
    bram.send(lookAtReported, secondPress(bram, { ...room.here, ...fields }));
  const answer = () =>
    bram.send(answerAReport, { ...room.here, report, reason: 'He will soften it.', answer: 'uphold' });

  const tooSoon = await answer();
  const looked = await press({ look: `report:${report}`, at: report });
  const half = await line(bram);
  const read = await press({ look: `post:${postId}`, at: report });
  const whole = await line(bram);
  await press({ cover: postId });
  const covered = await line(bram);
  await press({ look: `post:${postId}` });
  const answered = await answer();

  expect(tooSoon.message).toBe(absentSentence);
  expect(looked).toMatchObject({ refreshed: true, focus: `i-${report}` });
  expect(read).toMatchObject({ refreshed: true, focus: `i-${report}-post` });
  expect(half).toMatchObject({ words: { by: 'Wren' }, post: null, lookedAtWords: true });
  expect(whole).toMatchObject({ post: { author: 'Otto' }, lookedAtPost: true });
  expect(covered).toMatchObject({ post: null, coveredPost: { place: 17 } });
  expect(answered.went).toBe(`/clubs/${room.club.slug}/moderation?reading=${room.here.reading}`);
  const { lines, log } = (await desk(bram))!.open!;
  expect(lines).toEqual([]);
  expect(log).toMatchObject([{ verb: 'uphold', by: 'Bram', reason: 'He will soften it.' }]);
});

test('an aside of a reported post waits on the desk as it does in its thread, and is open there after a look', async () => {
  const { room, wren, otto, line } = await aReport();
  const bram = await bramOf(room, 17);
  const draft = { title: 'Tides', source: 'See ||the lamp goes out||{20}.', mark: 17, ...key() };
  const thread = await startThread(await room.reader(otto), draft);
  if (thread === 'hollow' || 'refused' in thread) throw new Error('Nothing but asides.');
  await reportPost(await room.reader(wren), { postId: thread.id, reason: 'Too soon.' });
  const shown = async () => {
    const lines = (await deskOf(bram.userId, room.club.slug))!.open!.lines;
    return lines.find(({ post }) => post?.id === thread.id)!.post!;
  };

  const before = await shown();
  await lookAt(await room.reader(bram), { kind: 'aside', id: before.covers[0]!.id });
  const after = await shown();

  expect(JSON.stringify(before)).not.toContain('lamp');
  expect(before.covers).toMatchObject([{ place: 20, html: null }]);
  expect(after.covers[0]!.html).toContain('the lamp goes out');
  expect(await line(bram)).toBeDefined();
});

/** What Otto marked with 2 is reported by somebody who is there, and two moderators are further on. */
async function reportedTwo(source: string, at: number) {
  const { room, otto } = await aReport();
  const [bram, mia] = [await bramOf(room, at), await room.person('Mia', { at, role: 'moderator' })];
  const thread = await startThread(await room.reader(otto), { title: 'Oil', source, mark: 2, ...key() });
  if (thread === 'hollow' || 'refused' in thread) throw new Error('Nothing but asides.');
  const early = await room.person('Early', { at: 2 });
  await reportPost(await room.reader(early), { postId: thread.id, reason: 'Too soon.' });
  const desk = async (person: Somebody) => (await deskOf(person.userId, room.club.slug))!.open!;
  return { room, otto, thread, bram, mia, desk };
}

test('the reason of who looked at an aside waits where the aside does, given for a report or for a lock', async () => {
  const { room, thread, bram, mia, desk } = await reportedTwo('See ||the lamp goes out||{20}.', 17);
  const { id: report, post } = (await desk(bram)).lines.find((one) => one.post?.id === thread.id)!;
  await lookAt(await room.reader(bram), { kind: 'aside', id: post!.covers[0]!.id });

  await bram.send(answerAReport, { ...room.here, report, reason: 'The lamp does.', answer: 'uphold' });
  await bram.send(tendAThread, {
    ...{ ...room.here, thread: thread.threadId },
    ...{ verb: 'lock', reason: 'The lamp, again.' },
  });

  expect((await desk(bram)).log).toHaveLength(2);
  expect((await desk(mia)).log).toEqual([]);
});

test('when a post is raised, the reason by which a report of it was answered rises with it', async () => {
  const { room, otto, thread, bram, mia, desk } = await reportedTwo('The lamp is empty.', 5);
  const report = (await desk(bram)).lines.find(({ post }) => post?.id === thread.id)!.id;
  await bram.send(answerAReport, { ...room.here, report, reason: 'Empty it is.', answer: 'decline' });
  const before = (await desk(mia)).log;

  await changeMark(await room.reader(otto), { postId: thread.id, mark: 9, reason: '' });

  expect(before).toMatchObject([{ reason: 'Empty it is.' }]);
  expect((await desk(mia)).log).toEqual([]);
});

test('a reading of another club, and one that never was, have no desk here', async () => {
  const { room } = await aReport();
  const bram = await bramOf(room);
  const elsewhere = await aRoom();

  for (const reading of [elsewhere.here.reading, newId(), 'x', ''])
    expect(await deskOf(bram.userId, room.club.slug, reading)).toBeNull();
  expect(await deskOf(bram.userId, room.club.slug, room.here.reading)).not.toBeNull();
});

test('the log of what was done about 17 is read by whoever did it and by those who have come there', async () => {
  const { room, line, desk } = await aReport();
  const ada = await room.person('Ada', { at: 20, role: 'owner' });
  const bram = await bramOf(room);
  const report = (await line(ada))!.id;
  await ada.send(answerAReport, { ...room.here, report, reason: 'The tide is theirs.', answer: 'decline' });

  const [hers, his] = [await desk(ada), await desk(bram)];

  expect(hers!.open!.log).toMatchObject([{ verb: 'decline', reason: 'The tide is theirs.' }]);
  expect(his!.open!.log).toEqual([]);
});

test('only who runs the club has a desk, and nobody else looks or answers from it', async () => {
  const { room, otto, wren, postId, desk, line } = await aReport();
  const ada = await room.person('Ada', { at: 20, role: 'owner' });
  const rex = await room.person('Rex', { at: 20, role: 'moderator', standing: 'removed' });
  const report = (await line(ada))!.id;
  const people = [await somebody('Gus'), otto, wren, rex];
  const never = newId();

  const answers = [];
  for (const person of people) {
    expect(await desk(person)).toBeNull();
    for (const id of [report, never])
      answers.push(
        await person.send(answerAReport, { ...room.here, report: id, reason: 'So.', answer: 'decline' }),
        await person.send(lookAtReported, secondPress(person, { ...room.here, look: `report:${id}` })),
      );
    answers.push(
      await person.send(lookAtReported, secondPress(person, { ...room.here, look: `post:${postId}` })),
    );
  }

  expect(new Set(answers.map(({ message }) => message))).toEqual(new Set([absentSentence]));
  expect(await line(ada)).toBeDefined();
});

test('a reported post that its author removed meanwhile can still be looked at from the desk, and the report answered', async () => {
  const { room, otto, postId, line } = await aReport();
  const bram = await bramOf(room);
  await removePost(await room.reader(otto), { postId, reason: '' });
  const reader = () => room.reader(bram);

  const looked = await lookFromQueue(await reader(), { kind: 'post', id: postId });

  expect(looked).toBe(true);
  expect(await line(bram)).toMatchObject({ post: { removedBy: 'author' }, lookedAtPost: true });
  expect(await lookAt(await room.reader(await bramOf(room)), { kind: 'post', id: postId })).toBe(false);
});

test('a post that nobody reported is not to be looked at from the desk', async () => {
  const { room, otto } = await aReport();
  const bram = await bramOf(room);
  const secret = { title: 'The tide', source: 'It answers.', mark: 17, ...key() };
  const written = await startThread(await room.reader(otto), secret);
  const id = written === 'hollow' || 'refused' in written ? '' : written.id;

  const looked = await lookFromQueue(await room.reader(bram), { kind: 'post', id });

  expect(looked).toBe(false);
  expect(await lookAt(await room.reader(bram), { kind: 'report', id: newId() })).toBe(false);
  expect(await coverAgain(await room.reader(bram), id)).toBe(false);
});

test('a form that was tampered with gets a sentence and answers nothing', async () => {
  const { room, line } = await aReport();
  const ada = await room.person('Ada', { at: 20, role: 'owner' });
  const report = (await line(ada))!.id;
  const sound = { ...room.here, report, reason: 'So.', answer: 'uphold' };

  const answers = [
    await ada.send(answerAReport, { ...sound, reason: '' }),
    await ada.send(answerAReport, { ...sound, reason: 'x'.repeat(501) }),
    await ada.send(answerAReport, { ...sound, reason: '\0' }),
    await ada.send(answerAReport, { ...sound, answer: 'burn' }),
    await ada.send(answerAReport, { ...sound, report: ['a', 'b'] }),
    await ada.send(answerAReport, {}),
    await ada.send(lookAtReported, room.here),
    await ada.send(lookAtReported, { ...room.here, look: 'report:1' }),
    await ada.send(lookAtReported, { ...room.here, look: `thread:${report}` }),
    await ada.send(lookAtReported, { ...room.here, cover: report }),
  ];

  const said = answers.map(({ message, errors }) => message ?? Object.values(errors)[0]);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence ?? ''))).toEqual([]);
  expect(await line(ada)).toBeDefined();
});

test('a desk opens on the reading in which a report waits, and on the latest once none does', async () => {
  const { room, desk } = await aReport();
  const bram = await bramOf(room, 20);
  const later = { id: newId(), clubId: room.club.clubId, bookId: (await aRoom()).book.bookId };
  await (await everything()).reading.create({ data: { ...later, startedAt: new Date('2100-01-01') } });

  const waiting = (await desk(bram))!.open!;
  const fields = { report: waiting.lines[0]!.id, reason: 'Seen.', answer: 'uphold' };
  await bram.send(answerAReport, { ...room.here, ...fields });
  const answered = (await desk(bram))!.open!;

  expect(waiting.reading).toBe(room.here.reading);
  expect(answered.reading).toBe(later.id);
});
