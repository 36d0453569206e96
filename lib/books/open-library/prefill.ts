import type { FoundBook } from './search';

/** What the address of the page that adds a book says of one that was found, for its fields. */
export function prefillQuery({ title, author, year, isbns, cover }: FoundBook): string {
  const said = {
    title,
    author,
    ...(year !== null && { year: String(year) }),
    ...(isbns.length > 0 && { isbns: isbns.join(',') }),
    ...(cover !== null && { cover: String(cover) }),
  };
  return String(new URLSearchParams(said));
}
