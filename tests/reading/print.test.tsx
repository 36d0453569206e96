import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Print } from '@/components/reading/Print';

const Line = vi.fn(({ says }: { says: string }) => <li>{says}</li>);

const list = (...lines: string[]) =>
  render(
    <Print
      as="ul"
      name="line of a test"
      of={Line}
      each={lines.map((says) => ({ says }))}
      className="toc"
      label="Lines"
    />,
  );

test('printed pieces stand in their element as React would have set them', () => {
  list('One', '<b>&two');

  const printed = screen.getByRole('list', { name: 'Lines' });
  expect(printed.className).toBe('toc');
  expect([...printed.children].map((line) => line.outerHTML)).toEqual([
    '<li>One</li>',
    '<li>&lt;b&gt;&amp;two</li>',
  ]);
});

test('a list that grew has its new line printed, and no other', () => {
  list('A', 'B');
  Line.mockClear();

  list('A', 'B', 'C');

  expect(Line.mock.calls.map(([{ says }]) => says)).toEqual(['C']);
});
