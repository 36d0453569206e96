import type { ReactNode } from 'react';

type Props = {
  label: string;
  /** The list's address, with what is asked of it; its pages are `page=2` and so on. */
  path: string;
  page: number;
  hasNext: boolean;
  /** What the way to the page before and to the page after it say. */
  previousLabel: string;
  nextLabel: string;
  className?: string;
  children?: ReactNode;
};

/** The way to the pages beside this one, where there are any. */
export function Pager({ label, path, page, hasNext, previousLabel, nextLabel, className, children }: Props) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav aria-label={label} className={['flex flex-wrap items-center gap-4', className].join(' ').trim()}>
      {page > 1 && <a href={pagePath(path, page - 1)}>{previousLabel}</a>}
      {children}
      {hasNext && <a href={pagePath(path, page + 1)}>{nextLabel}</a>}
    </nav>
  );
}

/** A page (1..) of a list, by the list's address with what is asked of it. */
export const pagePath = (path: string, page: number) =>
  `${path}${path.includes('?') ? '&' : '?'}page=${page}`;
