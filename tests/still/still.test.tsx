import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Still, touch } from '@/components/ui/Still';

test('what a script changed of a still is printed afresh with the page, also where print did not change', () => {
  const html = '<b>one</b>';
  const { container, rerender } = render(<Still html={html} nth={null} className="contents" />);
  const still = container.firstElementChild!;
  still.innerHTML = '<b>two</b>';
  touch(still);

  rerender(<Still html={html} nth={null} className="contents" />);

  expect(still.innerHTML).toBe(html);
});

test('what no script changed is left as it stands, with what a reader has open in it', () => {
  const html = '<details><summary>One</summary></details>';
  const { container, rerender } = render(<Still html={html} nth={null} className="contents" />);
  const details = container.querySelector('details')!;
  details.open = true;

  rerender(<Still html={html} nth={null} className="contents" />);

  expect(container.querySelector('details')).toBe(details);
});
