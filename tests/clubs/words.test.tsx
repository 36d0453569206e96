import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Members } from '@/components/clubs/Members';

test.each([
  [0, null, 'has not finished a chapter of 23 yet'],
  [7, 'Chapter 7', 'finished chapter 7 of 23'],
  [1, 'Prologue', 'finished Prologue, 1 of 23'],
  [8, 'VII', 'finished VII, 8 of 23'],
  [23, 'Chapter 23', 'finished the book'],
])('a member at %i is shown as one who %s', (readThrough, label, words) => {
  const place = { book: 'Emma', readThrough, chapterCount: 23, label };

  render(<Members members={[{ userId: 'nell', name: 'Nell', role: 'member', places: [place] }]} />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('a member who shares nothing is shown by name alone, with two books each place by its title', () => {
  const place = { readThrough: 2, chapterCount: 9, label: 'Chapter 2' };
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
