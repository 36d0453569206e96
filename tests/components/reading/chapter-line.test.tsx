import { cleanup, render, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChapterLine } from '@/components/reading/ChapterLine';

const chapters = [1, 2, 3, 4, 5].map((ordinal) => ({ ordinal, label: `Chapter ${ordinal}`, title: null }));
const outline = [{ label: 'Part One', title: null, chapters }];
const waiting = [{ place: 4, threads: 1, posts: 2 }];
const threadsAt = (place: number, threads: number) => ({ place, threads });

type Rest = Partial<Parameters<typeof ChapterLine>[0]>;

const renderLine = (readThrough: number, rest: Rest = {}) => {
  const { container } = render(
    <ChapterLine
      outline={outline}
      readThrough={readThrough}
      threads={[]}
      ahead={[]}
      placeName={(place) => `chapter ${place}`}
      path="/room"
      {...rest}
    />,
  );
  return container;
};

const renderChapters = (readThrough: number, rest: Rest = {}) => [
  ...renderLine(readThrough, rest).querySelectorAll<HTMLElement>('.chapter-list > li'),
];

const manyChapters = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ordinal: first + at,
    label: `Chapter ${first + at}`,
    title: null,
  }));

test('what lies ahead of a Sealed reader is blank, each chapter like the other', () => {
  const ahead = renderChapters(2).slice(2);

  const bare = ahead.map((chapter) => chapter.outerHTML.replace(/Chapter \d/, 'Chapter'));

  expect(bare).toHaveLength(3);
  expect(new Set(bare).size).toBe(1);
});

test('a Sealed reader’s line has no ring, and a Marked reader’s has one where something waits', () => {
  expect(renderLine(2).querySelectorAll('.line-ring')).toHaveLength(0);
  cleanup();

  const [ring, ...others] = renderLine(2, { ahead: waiting }).querySelectorAll<HTMLElement>('.line-ring');

  expect(others).toHaveLength(0);
  expect(ring!.style.left).toBe('70%');
});

test('a Marked reader is told where something waits, and nothing else of it', () => {
  const [, , third, fourth, fifth] = renderChapters(2, { ahead: waiting });

  expect(fourth!.textContent).toBe('Chapter 4, something opens here');
  expect(third!.textContent).toBe('Chapter 3, not read yet');
  expect(third!.innerHTML.replaceAll('3', '5')).toBe(fifth!.innerHTML);
});

test('a chapter that was read leads to the list of its conversations, and counts them', () => {
  const [first, second] = renderChapters(2, { threads: [threadsAt(1, 2), threadsAt(2, 1)] });

  expect(first!.querySelector('a')!.getAttribute('href')).toBe('/room?place=1#threads');
  expect(first!.textContent).toBe('Chapter 1, finished, 2 threads');
  expect(second!.textContent).toBe('Chapter 2, your bookmark, 1 thread');
});

test('one’s own thread ahead leaves no trace on the line', () => {
  const without = renderLine(2).innerHTML;
  cleanup();

  expect(renderLine(2, { threads: [threadsAt(4, 1)] }).innerHTML).toBe(without);
});

test.each([
  [0, '0%'],
  [3, '60%'],
  [5, '100%'],
])('the ribbon of a reader at %i hangs once, at %s of the line', (readThrough, left) => {
  const ribbons = renderLine(readThrough).querySelectorAll<HTMLElement>('.ribbon-mark');

  expect([...ribbons].map(({ style }) => style.left)).toEqual([left]);
});

test('who listens hears the parts, and the chapters of the part with the bookmark alone', () => {
  const parts = [
    { label: 'Part One', title: 'Hailsham', chapters: manyChapters(1, 9) },
    { label: 'Part Two', title: null, chapters: manyChapters(10, 8) },
    { label: 'Part Three', title: null, chapters: manyChapters(18, 6) },
  ];
  const container = renderLine(12, { outline: parts, ahead: [{ place: 20, threads: 1, posts: 0 }] });

  const groups = [...container.querySelectorAll('.chapter-groups > li > details')];

  expect(groups.map((group) => group.querySelector('summary')!.textContent)).toEqual([
    'Part One: Hailsham, finished',
    'Part Two, your bookmark',
    'Part Three, something opens here',
  ]);
  expect(groups.map((group) => group.hasAttribute('open'))).toEqual([false, true, false]);
  expect(container.querySelector('.line')!.getAttribute('aria-hidden')).toBe('true');
});

test('a book of 365 chapters without parts is folded in stretches, but for the reader’s', () => {
  const container = renderLine(129, {
    outline: [{ label: null, title: null, chapters: manyChapters(1, 365) }],
  });

  const groups = [...container.querySelectorAll('.chapter-groups > li > details')];

  expect(groups).toHaveLength(19);
  expect(groups[0]!.querySelector('summary')!.textContent).toBe('Chapter 1 to Chapter 20, finished');
  expect(groups.filter((group) => group.hasAttribute('open'))).toEqual([groups[6]]);
  expect(within(container).getAllByText(/^Chapter \d+$/)).toHaveLength(365);
});

test('the outline is behind one press, a list of links that needs no script', () => {
  const index = renderLine(2, { threads: [threadsAt(1, 1)] }).querySelector<HTMLDetailsElement>(
    '.chapter-index',
  )!;

  expect(index.querySelector(':scope > summary')!.textContent).toBe('All chapters');
  expect(index.open).toBe(false);
  expect(index.querySelector('a')!.getAttribute('href')).toBe('/room?place=1#threads');
});
