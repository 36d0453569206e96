import '../../helpers/fake-browser';
import { createReading, everything } from '../../helpers/reading';
import { NOT_FOUND_SENTENCE } from '../../helpers/clubs';
import { expect, test } from 'vitest';
import {
  addReviewAction,
  correctPassageAction,
  discardReviewAction,
  ownReviewAction,
} from '@/lib/reviews/actions';

const TEXT = 'I read it in one night.\n\nThe house by the sea is well drawn.';

async function startedReading() {
  const room = await createReading();
  const nell = await room.addPerson('Nell', { at: 2 });
  const add = (form: object) =>
    nell.send(addReviewAction, { ...room.here, title: '', byline: '', text: TEXT, ...form });
  const stored = async () => {
    const where = { authorId: nell.userId };
    const include = { passages: { orderBy: { ordinal: 'asc' as const } } };
    return (await everything()).review.findFirst({ where, include });
  };
  return { room, nell, add, stored };
}

test('a pasted review leads to its passages; one is parted by a blank line, and all are sent', async () => {
  const { room, nell, add, stored } = await startedReading();

  const added = await add({ title: 'A night' });
  const review = (await stored())!;
  const [passage] = review.passages;
  const fields = { kind: 'passage', by: '', page: '1' };
  const saved = await nell.send(correctPassageAction, {
    ...room.here,
    ...fields,
    passage: passage!.id,
    text: 'One.\n\nTwo.',
    deed: 'save',
  });
  const head = { review: review.id, title: 'A long night', byline: 'N.' };
  const sent = await nell.send(ownReviewAction, { ...room.here, ...head, deed: 'send' });

  const path = `/clubs/${room.club.slug}/${room.readingId}/reviews`;
  expect(added.went).toBe(`${path}/${review.id}`);
  expect(saved).toMatchObject({ refreshed: true, focusId: 'passages' });
  expect(sent.went).toBe(`${path}#r-${review.id}`);
  const after = (await stored())!;
  expect(after).toMatchObject({ title: 'A long night', byline: 'N.', source: null });
  expect(after.passages.map(({ html }) => html).slice(0, 2)).toEqual(['<p>One.</p>', '<p>Two.</p>']);
});

test.each([
  ['nothing', { text: '' }],
  ['too much', { text: 'm'.repeat(300_001) }],
  ['signs alone', { text: '\0' }],
  ['a file for the text', { text: new File(['x'], 'x') }],
  ['a file that is too large', { text: '', file: new File(['x'.repeat(1_000_001)], 'x.txt') }],
  ['a file that is no text', { text: '', file: new File([new Uint8Array([0, 255, 254, 0])], 'x.txt') }],
  ['an empty file', { text: '', file: new File([], '') }],
  ['a title that is too long', { title: 'x'.repeat(301) }],
])('%s is answered beside its field, and nothing is stored', async (_what, odd) => {
  const { add, stored } = await startedReading();
  const sent = await add(odd);
  expect(Object.values(sent.fieldErrors).concat(sent.formError ?? [])[0]).toMatch(/\.$/);
  expect(await stored()).toBeNull();
});

test('a passage without words is not saved, and what was sent is nobody’s to put right', async () => {
  const { room, nell, add, stored } = await startedReading();
  await add({});
  const review = (await stored())!;
  const form = { ...room.here, passage: review.passages[0]!.id, kind: 'passage', by: '', page: '1' };
  const empty = await nell.send(correctPassageAction, { ...form, text: ' \n ', deed: 'save' });
  const head = { ...room.here, review: review.id, title: 'x', byline: '' };
  await nell.send(ownReviewAction, { ...head, deed: 'send' });
  const late = await nell.send(correctPassageAction, { ...form, text: 'x', deed: 'drop' });
  const again = await nell.send(discardReviewAction, { ...room.here, review: review.id, sure: review.id });

  expect(empty.fieldErrors.text).toMatch(/\.$/);
  expect([late.formError, again.formError]).toEqual([NOT_FOUND_SENTENCE, NOT_FOUND_SENTENCE]);
});

test('a file is read by what it is, and goes before what was typed', async () => {
  const { add, stored } = await startedReading();
  const page = '<html><body><article><h1>A night</h1><p>I read it in one night.</p></article></body></html>';
  await add({ text: 'Typed.', file: new File([page], 'night.html', { type: 'text/html' }) });

  const review = (await stored())!;
  expect(review).toMatchObject({ title: 'A night', source: page });
  expect(review.passages.map(({ html }) => html)).toEqual(['<p>I read it in one night.</p>']);
});

test('a review is discarded once it is meant', async () => {
  const { room, nell, add, stored } = await startedReading();
  await add({});
  const { id } = (await stored())!;

  const asked = await nell.send(discardReviewAction, { ...room.here, review: id });
  expect(asked.extra.confirm).toBe(id);
  expect(await stored()).not.toBeNull();
  const sent = await nell.send(discardReviewAction, { ...room.here, review: id, sure: id });
  expect(sent.went).toBe(`/clubs/${room.club.slug}/${room.readingId}/reviews`);
  expect(await stored()).toBeNull();
});
