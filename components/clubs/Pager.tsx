import { words } from '@/lib/words';

type Props = { page: number; hasNext: boolean };

export function Pager({ page, hasNext }: Props) {
  if (page === 1 && !hasNext) return null;
  const { say } = words();
  return (
    <nav aria-label={say('clubs.pages')} className="flex gap-4">
      {page > 1 && <a href={`/clubs?page=${page - 1}`}>{say('clubs.earlier')}</a>}
      {hasNext && <a href={`/clubs?page=${page + 1}`}>{say('clubs.more')}</a>}
    </nav>
  );
}
