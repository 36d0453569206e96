import { expect, test } from 'vitest';
import { editPost, readReplyTarget, reportPost, listQueuedReports, lookAt, type Reader } from '@/lib/gate';
import { unguardedDb } from '@/lib/db/unguarded';
import { gateFixture, withState, postThread, postReply, readPost } from '../../helpers/gate';

const HIDDEN_TEXT = 'They never return.';

async function asideFixture() {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, `Now. ||Nobody tells them. ${HIDDEN_TEXT}||{4}`, {
    threadId,
    mark: 1,
  });
  const edits = (source: string, more = {}) =>
    editPost(ruth, { postId, revision: 1, title: null, mark: 1, uncovers: false, source, ...more });
  return { house, ruth, threadId, postId, edits };
}

const EXPOSURE_QUESTION = { kind: 'uncovers', place: 4 };

test.each([
  ['the aside’s second half put in front of it', `Now. ${HIDDEN_TEXT} ||Nobody tells them.||{4}`],
  ['a pipe that slipped', `Now. Nobody tells them. ||${HIDDEN_TEXT}||{4}`],
  ['another case', `Now. NOBODY TELLS THEM. THEY NEVER RETURN. ||Oh.||{4}`],
  ['other punctuation', `Now. Nobody tells them – they never return! ||Oh.||{4}`],
  ['emphasis', `Now. *Nobody* tells them. They **never** return. ||Oh.||{4}`],
  ['words that a line breaks', `Now. No-\nbody tells them. They ne-\nver return. ||Oh.||{4}`],
  ['emphasis within words', `Now. No**body** tells them. They nev*er* return. ||Oh.||{4}`],
  ['letters of another width', `Now. Ｎｏｂｏｄｙ tells them. They n e v e r return. ||Oh.||{4}`],
  ['hidden marks', `Now. No&shy;body tells th\u200bem. They nev&#8203;er return. ||Oh.||{4}`],
  ['notes', `Now. Nobody¹ tells them†. They never2 return. ||Oh.||{4}`],
  ['a lower aside beside a higher one', `Now. ||Nobody tells them. ${HIDDEN_TEXT}||{2} ||Oh.||{4}`],
  ['its own place taken off', `Now. ||Nobody tells them. ${HIDDEN_TEXT}||{1}`],
  ['a bar one word later', `Now. Nobody ||tells them. ${HIDDEN_TEXT}||{4}`],
  ['a bar one word sooner', `Now. ||Nobody tells them. They never||{4} return.`],
  ['two words that change sides', `Now and never return. ||Nobody tells them.||{4}`],
])('an edit that opens words of an aside by %s must be meant', async (_way, source) => {
  const { edits, postId, house } = await asideFixture();

  const answer = await edits(source);

  expect(answer).toEqual(EXPOSURE_QUESTION);
  const kathy = await house.readerAt('Kathy', { at: 3 });
  expect(JSON.stringify(await readPost(kathy, postId))).not.toMatch(/return|nobody/i);
});

test.each([
  ['an aside taken out with its words', 'Now.', 1],
  ['an aside cut short', `Now. ||Nobody tells them.||{4}`, 1],
  ['two asides made one', `Now. ||Nobody tells them. ${HIDDEN_TEXT} And more.||{4}`, 1],
  ['an aside that waits longer', `Now. ||Nobody tells them. ${HIDDEN_TEXT}||{5}`, 1],
  ['a mark raised to the aside’s place', `Now. Nobody tells them. ${HIDDEN_TEXT}`, 4],
  ['a mark raised to where all that is left begins', `||Nobody tells them. ${HIDDEN_TEXT}||{4}`, 4],
])('%s opens nothing and is not asked about', async (_way, source, mark) => {
  const { edits, postId, house } = await asideFixture();

  const answer = await edits(source, { mark });

  expect(answer).toMatchObject({ kind: 'saved' });
  const kathy = await house.readerAt('Kathy', { at: 3 });
  expect(JSON.stringify(await readPost(kathy, postId))).not.toMatch(/return|nobody/i);
  expect(await unguardedDb.moderationAction.count({ where: { itemId: postId } })).toBe(0);
});

test('a link and a picture behind a cover are its words too', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const source = 'Now. ||See [this](https://home.example/donor) 🩸||{4}';
  const postId = await postReply(ruth, source, { threadId, mark: 1 });
  const edit = { postId, revision: 1, title: null, mark: 1, uncovers: false };

  const link = await editPost(ruth, {
    ...edit,
    source: 'Now [that](https://home.example/donor). ||See 🩸||{4}',
  });
  const picture = await editPost(ruth, {
    ...edit,
    source: 'Now 🩸. ||See [this](https://home.example/donor)||{4}',
  });

  expect([link, picture]).toEqual([EXPOSURE_QUESTION, EXPOSURE_QUESTION]);
});

test('words of an aside put into a thread’s title must be meant', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { id: postId } = await postThread(ruth, `Now. ||${HIDDEN_TEXT}||{4}`, 1);
  const edit = { postId, revision: 1, mark: 1, uncovers: false };

  const answer = await editPost(ruth, { ...edit, title: HIDDEN_TEXT, source: `Now. ||${HIDDEN_TEXT}||{4}` });

  expect(answer).toEqual(EXPOSURE_QUESTION);
});

test('the second of two edits hears of the first before anything else', async () => {
  const { edits } = await asideFixture();
  await edits(`Now. ||Nobody tells them. ${HIDDEN_TEXT}||{4} ||And more.||{5}`);

  const second = await edits(`Now and then. ||Nobody tells them. ${HIDDEN_TEXT}||{4}`);

  expect(second).toMatchObject({ kind: 'conflict', current: { revision: 2 } });
});

test('nobody quotes, and nobody reports below its place, what stands behind a cover', async () => {
  const { house, postId } = await asideFixture();
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const [aside] = await unguardedDb.aside.findMany({ where: { postId } });
  await lookAt(kathy, { kind: 'aside', id: aside!.id });
  const looking = await house.reload(kathy);

  await reportPost(looking, { postId, reason: 'It says that they never return.' });
  const emily = await house.readerAt('Emily', { at: 2, role: 'moderator' });

  expect(await readReplyTarget(looking, postId)).toMatchObject({ quotation: '> Now.', tells: 1 });
  expect(await listQueuedReports(emily)).toMatchObject([{ report: null, coveredReport: { place: 4 } }]);
});

test('who has come to an aside quotes it with its cover and its place, and the quotation opens nothing', async () => {
  const { house, threadId, postId } = await asideFixture();
  const emily = await house.readerAt('Emily', { at: 4 });

  const { quotation, tells } = (await readReplyTarget(emily, postId))!;
  const quoting = { threadId, mark: 0, parentId: postId, quotes: [postId] };
  const id = await postReply(emily, `${quotation}\n\nSo they say.`, quoting);

  expect({ quotation, tells }).toEqual({
    quotation: `> Now. ||Nobody tells them. ${HIDDEN_TEXT}||{4}`,
    tells: 4,
  });
  for (const veil of ['marked', 'sealed'] as const) {
    const kathy = await house.readerAt('Kathy', { at: 3, veil });
    expect(JSON.stringify(await readPost(kathy, id))).not.toMatch(/return|nobody/i);
  }
  expect(await readPost(await house.readerAt('Sol', { at: 0 }), id)).toBeNull();
  expect((await readPost(emily, id))?.html).toContain(HIDDEN_TEXT);
});

test('who moved back quotes of another’s post what they may still read, and of their own all of it', async () => {
  const { house, ruth, threadId, postId } = await asideFixture();
  const back = withState(ruth, { readThrough: 2 });
  const answer = await postReply(await house.readerAt('Emily', { at: 5 }), 'Oh ||them all||{4} dear.', {
    threadId,
    mark: 1,
  });

  expect(await readReplyTarget(back, answer)).toMatchObject({ quotation: '> Oh dear.' });
  expect(await readReplyTarget(back, postId)).toMatchObject({
    quotation: `> Now. ||Nobody tells them. ${HIDDEN_TEXT}||{4}`,
  });
});

test('an edit behind the cover, a cover more or a cover less is no edit to Kathy, whichever veil', async () => {
  const { house, ruth, postId } = await asideFixture();
  const seenBy = async (reader: Reader) => (await readPost(reader, postId))?.editedAt;
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const sol = await house.readerAt('Sol', { at: 2, veil: 'sealed' });
  const edit = { postId, title: null, mark: 1, uncovers: true };

  await editPost(ruth, { ...edit, revision: 1, source: 'Now. ||Other.||{4}' });
  await editPost(ruth, { ...edit, revision: 2, source: 'Now. ||Other.||{4} ||And.||{5}' });
  await editPost(ruth, { ...edit, revision: 3, source: 'Now.' });
  const before = [await seenBy(kathy), await seenBy(sol)];
  await editPost(ruth, { ...edit, revision: 4, source: 'Now and then. ||Other.||{4}' });

  expect(before).toEqual([null, null]);
  expect([await seenBy(kathy), await seenBy(sol)]).toEqual([expect.any(Date), expect.any(Date)]);
});

test('an aside to which Ruth gives no place waits at her own, however low the post around it', async () => {
  const { house, ruth, threadId } = await asideFixture();
  const kathy = await house.readerAt('Kathy', { at: 4 });

  const postId = await postReply(ruth, `Now. ||${HIDDEN_TEXT}||`, { threadId, mark: 1 });

  const post = await readPost(kathy, postId);
  expect(post?.covers.map(({ place, html }) => [place, html])).toEqual([[5, null]]);
  expect(JSON.stringify(post)).not.toContain(HIDDEN_TEXT);
});
