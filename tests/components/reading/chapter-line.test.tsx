import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChapterLine } from '@/components/reading/ChapterLine';

const chapters = [1, 2, 3, 4, 5].map((ordinal) => ({ ordinal, label: `Chapter ${ordinal}`, title: null }));
const outline = [{ label: 'Part One', title: null, chapters }];
const waiting = [{ place: 4, threads: 1, posts: 2 }];
const thread = (id: string, spoilsThrough: number) => ({ id, spoilsThrough });

const renderChapters = (readThrough: number, rest: Partial<Parameters<typeof ChapterLine>[0]> = {}) => {
  const { container } = render(
    <ChapterLine
      outline={outline}
      readThrough={readThrough}
      threads={[]}
      ahead={[]}
      placeName={(place) => `chapter ${place}`}
      {...rest}
    />,
  );
  return within(container).getAllByRole('listitem');
};

test('what lies ahead of a Sealed reader is blank, each chapter like the other', () => {
  const ahead = renderChapters(2).slice(2);

  const bare = ahead.map((chapter) => chapter.outerHTML.replace(/Chapter \d/, 'Chapter'));

  expect(bare).toHaveLength(3);
  expect(new Set(bare).size).toBe(1);
});

test('a Marked reader sees a dot where something waits, and nothing else of it', () => {
  const [, , third, fourth, fifth] = renderChapters(2, { ahead: waiting });

  expect(fourth!.textContent).toBe('Chapter 4, something opens here4');
  expect(third!.textContent).toBe('Chapter 3, not read yet3');
  expect(third!.innerHTML.replaceAll('3', '5')).toBe(fifth!.innerHTML);
});

test('a told chapter leads to its conversations, and counts those that stand below', () => {
  renderChapters(2, { threads: [thread('a', 1), thread('b', 1), thread('c', 2)] });

  const first = screen.getByRole('link', { name: 'Chapter 1, finished, 2 threads below' });
  expect(first.getAttribute('href')).toBe('#i-a');
  expect(screen.getByRole('link', { name: 'Chapter 2, your bookmark, 1 thread below' })).toBeTruthy();
});

test('one’s own thread ahead leaves no trace on the line', () => {
  const without = renderChapters(2).map((chapter) => chapter.outerHTML);
  const withOne = renderChapters(2, { threads: [thread('own', 4)] }).map((chapter) => chapter.outerHTML);

  expect(withOne).toEqual(without);
});

test.each([
  [0, 1, 'at-start'],
  [3, 3, 'ribbon-mark'],
  [5, 5, 'ribbon-mark'],
])('the ribbon of a reader at %i hangs at chapter %i alone', (readThrough, chapter, named) => {
  const marks = renderChapters(readThrough).map((one) => one.querySelector('.ribbon-mark'));

  expect(marks.flatMap((mark, index) => (mark ? [index + 1] : []))).toEqual([chapter]);
  expect(marks[chapter - 1]!.className).toContain(named);
});
