import { expect, test } from 'vitest';
import { createReview, createReading, everything } from '../../helpers/reading';
import { NOT_FOUND_SENTENCE, createUser } from '../../helpers/clubs';
import { browser } from '../../helpers/fake-browser';
import { markTitleAction, decideDraftAction } from '@/lib/reviews/actions';

const draft = { mark: 12, says: 'Words of a draft.', draft: true };
const ABSENT_ID = '00000000-0000-4000-8000-000000000000';

async function createImportedReview() {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { at: 20, role: 'owner' });
  const { reviewId, passageId } = await createReview(room, { by: ada, titleMark: 20, lines: [draft] });
  const id = passageId(draft.says);
  const stored = async () =>
    (await everything()).passage.findUnique({
      where: { id },
      select: { spoilsThrough: true, confirmedAt: true, review: { select: { spoilsThrough: true } } },
    });
  return { room, ada, reviewId, id, stored };
}

test('Ada confirms a draft and marks its title, with JavaScript and without', async () => {
  const { room, ada, reviewId, id, stored } = await createImportedReview();

  const confirmed = await ada.send(decideDraftAction, {
    ...room.here,
    draft: id,
    mark: '7',
    deed: 'confirm',
  });
  const titled = await ada.send(
    markTitleAction,
    { ...room.here, review: reviewId, mark: '3' },
    { script: false },
  );

  expect(confirmed).toMatchObject({ refreshed: true, focusId: 'drafts' });
  expect(titled.went).toBe(`/clubs/${room.club.slug}/${room.readingId}/reviews#b-${reviewId}`);
  expect(await stored()).toMatchObject({ spoilsThrough: 7, review: { spoilsThrough: 3 } });
});

test('Ada discards a draft; a second press of the same button finds nothing', async () => {
  const { room, ada, id, stored } = await createImportedReview();
  const pressed = { ...room.here, draft: id, mark: '12', deed: 'discard' };

  const first = await ada.send(decideDraftAction, pressed);
  const second = await ada.send(decideDraftAction, pressed);

  expect(first.refreshed).toBe(true);
  expect(second.formError).toBe(NOT_FOUND_SENTENCE);
  expect(await stored()).toBeNull();
});

test('for a stranger, a member, a moderator on the way and somebody removed there is no draft', async () => {
  const { room, reviewId, id, stored } = await createImportedReview();
  const before = await stored();
  const people = await Promise.all([
    createUser('Gus'),
    room.addPerson('Wren', { at: 20 }),
    room.addPerson('Bram', { at: 19, role: 'moderator' }),
    room.addPerson('Rex', { at: 20, role: 'moderator', standing: 'removed' }),
  ]);

  const answers = [];
  for (const person of people)
    for (const draftId of [id, ABSENT_ID])
      answers.push(
        await person.send(decideDraftAction, { ...room.here, draft: draftId, mark: '0', deed: 'confirm' }),
        await person.send(decideDraftAction, { ...room.here, draft: draftId, mark: '0', deed: 'discard' }),
        await person.send(markTitleAction, { ...room.here, review: reviewId, mark: '0' }),
      );

  expect(new Set(answers.map(({ formError }) => formError))).toEqual(new Set([NOT_FOUND_SENTENCE]));
  expect(await stored()).toEqual(before);
});

test('who is signed out is asked to sign in', async () => {
  const { room, id } = await createImportedReview();

  const answer = await browser().send(decideDraftAction, {
    ...room.here,
    draft: id,
    mark: '0',
    deed: 'confirm',
  });

  expect(answer.formError).toBe('Please sign in first.');
});

test('a form that was tampered with gets a sentence and changes nothing', async () => {
  const { room, ada, id, reviewId, stored } = await createImportedReview();
  const before = await stored();
  const sound = { ...room.here, draft: id, mark: '7', deed: 'confirm' };
  const hostile: Record<string, string | File | string[]>[] = [
    { ...sound, mark: '' },
    { ...sound, mark: ['', ''] },
    { ...sound, mark: '-1' },
    { ...sound, mark: '1e1' },
    { ...sound, mark: '21' },
    { ...sound, mark: '99999999999999999999' },
    { ...sound, mark: new File(['7'], 'mark') },
    { ...sound, deed: 'publish' },
    { ...sound, draft: 'x' },
    { ...sound, draft: [id, id] },
    { ...sound, reading: ABSENT_ID },
    { ...sound, club: 'nul\0' },
    { ...sound, more: 'of it' },
    {},
  ];

  const answers = [];
  for (const form of hostile) answers.push(await ada.send(decideDraftAction, form));
  answers.push(await ada.send(markTitleAction, { ...room.here, review: reviewId, mark: '' }));

  const said = answers.map(({ formError, fieldErrors }) => formError ?? Object.values(fieldErrors)[0]);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence ?? ''))).toEqual([]);
  expect(await stored()).toEqual(before);
});
