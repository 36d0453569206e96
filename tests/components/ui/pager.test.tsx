import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Pager } from '@/components/ui/Pager';

afterEach(cleanup);

const renderPager = (page: number, hasNext: boolean) => {
  render(
    <Pager label="Pages" path="/here" page={page} hasNext={hasNext} previousLabel="Before" nextLabel="After">
      <span>Page {page}</span>
    </Pager>,
  );
  return screen.queryAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`);
};

test.each([
  [1, true, ['After /here?page=2']],
  [2, true, ['Before /here?page=1', 'After /here?page=3']],
  [3, false, ['Before /here?page=2']],
] as const)('beside page %d are those before and after it, where there are any', (page, hasNext, links) => {
  expect(renderPager(page, hasNext)).toEqual(links);
  expect(screen.getByRole('navigation', { name: 'Pages' }).textContent).toContain(`Page ${page}`);
});

test('a list of one page has no way to others', () => {
  expect(renderPager(1, false)).toEqual([]);
  expect(screen.queryByRole('navigation')).toBeNull();
});
