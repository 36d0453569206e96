import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Members } from '@/components/clubs/Members';

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Chapter ${at + 1}`);
const labels = (chapters: string[]) => ({ chapters, parts: [] });

test.each([
  [0, numbered(23), 'hasn’t finished a chapter yet'],
  [7, numbered(23), 'finished chapter 7 of 23'],
  [7, [...numbered(22), 'Epilogue'], 'finished chapter 7 · 30%'],
  [1, ['Prologue', ...numbered(22)], 'finished the Prologue · 4%'],
  [2, ['Prologue', 'I', 'II'], 'finished chapter I · 67%'],
  [1, numbered(400).fill('Again', 1), 'finished chapter 1 · 1%'],
  [23, numbered(23), 'finished the book'],
])('a member at %i of %j is shown as one who %s', (readThrough, chapters, words) => {
  const place = { book: 'Emma', readThrough, chapterCount: chapters.length, labels: labels(chapters) };

  render(<Members members={[{ userId: 'nell', name: 'Nell', role: 'member', places: [place] }]} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('a member who shares nothing is shown by name alone, with two books each place by its title', () => {
  const place = { readThrough: 2, chapterCount: 9, labels: labels(numbered(9)) };
  const places = ['Emma', 'Persuasion'].map((book) => ({ ...place, book }));

  const { container } = render(
    <Members
      members={[
        { userId: 'nell', name: 'Nell', role: 'member', places: [] },
        { userId: 'theo', name: 'Theo', role: 'owner', places },
      ]}
    />,
  );

  expect(container.textContent).toBe(
    'NellTheo · OwnerEmma: finished chapter 2 of 9Persuasion: finished chapter 2 of 9',
  );
});
