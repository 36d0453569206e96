import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MemberList } from '@/components/clubs/MemberList';

const numberedChapters = (count: number) => Array.from({ length: count }, (_, at) => `Chapter ${at + 1}`);
const nell = { userId: 'nell', name: 'Nell', role: 'member' as const, isViewer: false, places: [] };
const outlineLabels = (chapters: string[]) => ({ chapters, parts: [] });

test.each([
  [7, numberedChapters(23), 'finished chapter 7 of 23'],
  [7, [...numberedChapters(22), 'Epilogue'], 'finished chapter 7 · 30%'],
  [1, ['Prologue', ...numberedChapters(22)], 'finished the Prologue · 4%'],
  [2, ['Prologue', 'I', 'II'], 'finished chapter I · 67%'],
  [1, numberedChapters(400).fill('Again', 1), 'finished chapter 1 · 1%'],
  [23, numberedChapters(23), 'finished the book'],
])('a member at %i of %j is shown as one who %s', (readThrough, chapters, words) => {
  const place = {
    bookId: 'emma',
    book: 'Emma',
    readThrough,
    chapterCount: chapters.length,
    labels: outlineLabels(chapters),
  };

  render(<MemberList members={[{ ...nell, places: [place] }]} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('a member who shares nothing is shown by name alone, with two books each place by its title', () => {
  const place = { readThrough: 2, chapterCount: 9, labels: outlineLabels(numberedChapters(9)) };
  const places = ['Emma', 'Persuasion'].map((book) => ({ ...place, bookId: book, book }));

  const { container } = render(
    <MemberList
      members={[
        { ...nell, isViewer: true },
        { userId: 'theo', name: 'Theo de Vries', role: 'owner', isViewer: false, places },
      ]}
    />,
  );

  expect(container.textContent).toBe(
    'NNell · youTVTheo de Vries · OwnerEmma: finished chapter 2 of 9Persuasion: finished chapter 2 of 9',
  );
});
