import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MemberList } from '@/components/clubs/MemberList';

const numberedChapters = (count: number) => Array.from({ length: count }, (_, at) => `Chapter ${at + 1}`);
const outlineLabels = (chapters: string[]) => ({ chapters, parts: [] });

test.each([
  [0, numberedChapters(23), 'hasn’t finished a chapter yet'],
  [7, numberedChapters(23), 'finished chapter 7 of 23'],
  [7, [...numberedChapters(22), 'Epilogue'], 'finished chapter 7 · 30%'],
  [1, ['Prologue', ...numberedChapters(22)], 'finished the Prologue · 4%'],
  [2, ['Prologue', 'I', 'II'], 'finished chapter I · 67%'],
  [1, numberedChapters(400).fill('Again', 1), 'finished chapter 1 · 1%'],
  [23, numberedChapters(23), 'finished the book'],
])('a member at %i of %j is shown as one who %s', (readThrough, chapters, words) => {
  const place = { book: 'Emma', readThrough, chapterCount: chapters.length, labels: outlineLabels(chapters) };

  render(<MemberList members={[{ userId: 'nell', name: 'Nell', role: 'member', places: [place] }]} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('a member who shares nothing is shown by name alone, with two books each place by its title', () => {
  const place = { readThrough: 2, chapterCount: 9, labels: outlineLabels(numberedChapters(9)) };
  const places = ['Emma', 'Persuasion'].map((book) => ({ ...place, book }));

  const { container } = render(
    <MemberList
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
