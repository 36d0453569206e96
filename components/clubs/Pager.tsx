type Props = { page: number; hasNext: boolean };

export function Pager({ page, hasNext }: Props) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav aria-label="Pages" className="flex gap-4">
      {page > 1 && <a href={`/clubs?page=${page - 1}`}>Earlier clubs</a>}
      {hasNext && <a href={`/clubs?page=${page + 1}`}>More clubs</a>}
    </nav>
  );
}
