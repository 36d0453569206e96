import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CachedList } from '@/components/reading/CachedList';

const Line = vi.fn(({ says }: { says: string }) => <li>{says}</li>);

const renderList = (...lines: string[]) =>
  render(
    <CachedList
      as="ul"
      cacheKey="line of a test"
      component={Line}
      items={lines.map((says) => ({ says }))}
      className="toc"
      label="Lines"
    />,
  );

test('printed pieces stand in their element as React would have set them', () => {
  renderList('One', '<b>&two');

  const printed = screen.getByRole('list', { name: 'Lines' });
  expect(printed.className).toBe('toc');
  expect([...printed.children].map((line) => line.outerHTML)).toEqual([
    '<li>One</li>',
    '<li>&lt;b&gt;&amp;two</li>',
  ]);
});

test('a list that grew has its new line printed, and no other', () => {
  renderList('A', 'B');
  Line.mockClear();

  renderList('A', 'B', 'C');

  expect(Line.mock.calls.map(([{ says }]) => says)).toEqual(['C']);
});
