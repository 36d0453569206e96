import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReadingTabs } from '@/components/moderation/ReadingTabs';

const reading = (id: string, book: string, year: number, open = 0) => ({
  id,
  book,
  open,
  startedAt: new Date(Date.UTC(year, 2, 4)),
});

test('two readings of one book are told apart by when they began; one of another book has its name alone', () => {
  const readings = [
    reading('a', 'The Lamp House', 2026, 2),
    reading('b', 'Tides', 2025),
    reading('c', 'The Lamp House', 2024),
  ];

  const { container } = render(<ReadingTabs readings={readings} current="c" />);

  const links = [...container.querySelectorAll('a')];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'The Lamp House, since 4 March 2026 (UTC) · 2 open',
    'Tides',
    'The Lamp House, since 4 March 2024 (UTC)',
  ]);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'page']);
});
