import { expect, test } from 'vitest';
import { createTermTest, hideSentences, render } from '@/lib/markdown';

const findPlace = (text: string) => (createTermTest(text)('deferral') ? 4 : null);
const hidden = (source: string, options = {}) => hideSentences(source, findPlace, options);

test('the sentence waits, and what stands around it stays as it is', () => {
  expect(hidden('I cried. It was the deferral, of course. Then it rained.')).toBe(
    'I cried. ||It was the deferral, of course.||{4} Then it rained.',
  );
  expect(hidden('No such word.\n\nNeither here.')).toBe('No such word.\n\nNeither here.');
});

test('a sentence over several lines, in a list, a quotation and a heading', () => {
  expect(hidden('One. It was the\ndeferral. Two.')).toBe('One. ||It was the\ndeferral.||{4} Two.');
  expect(hidden('- One.\n- A deferral.\n- Two.')).toBe('- One.\n- ||A deferral.||{4}\n- Two.');
  expect(hidden('> A deferral.\n\nYes.')).toBe('> ||A deferral.||{4}\n\nYes.');
  expect(hidden('# The deferral\n\nYes.')).toBe('# ||The deferral||{4}\n\nYes.');
});

test('where emphasis begins in the sentence and ends in another, all of the paragraph waits', () => {
  expect(hidden('He spoke. *A deferral. Yes.*\n\nNo.')).toBe('||He spoke. *A deferral. Yes.*||{4}\n\nNo.');
});

test('a spoiler that is there stays, also within the same line', () => {
  expect(hidden('One ||two||{3} three. A deferral.')).toBe('One ||two||{3} three. ||A deferral.||{4}');
});

test('readers before the place get nothing of it', () => {
  const { versions } = render(hidden('One. A deferral (so they say). Two.'), 2);
  expect(versions.map(({ from, sealed }) => [from, sealed])).toEqual([
    [2, '<p>One. Two.</p>'],
    [4, expect.stringContaining('deferral')],
  ]);
});
