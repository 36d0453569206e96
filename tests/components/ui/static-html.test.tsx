import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StaticHtml, markDirty } from '@/components/ui/StaticHtml';

test('what a script changed of a still is printed afresh with the page, also where print did not change', () => {
  const html = '<b>one</b>';
  const { container, rerender } = render(<StaticHtml html={html} index={null} className="contents" />);
  const still = container.firstElementChild!;
  still.innerHTML = '<b>two</b>';
  markDirty(still);

  rerender(<StaticHtml html={html} index={null} className="contents" />);

  expect(still.innerHTML).toBe(html);
});

test('what no script changed is left as it stands, with what a reader has open in it', () => {
  const html = '<details><summary>One</summary></details>';
  const { container, rerender } = render(<StaticHtml html={html} index={null} className="contents" />);
  const details = container.querySelector('details')!;
  details.open = true;

  rerender(<StaticHtml html={html} index={null} className="contents" />);

  expect(container.querySelector('details')).toBe(details);
});
