import type { News } from '@/lib/gate';
import { messages } from '@/lib/i18n';

export const isNews = ({ fresh, opened }: News) => fresh + opened > 0;

/** How much of a thread is new, as a link to the first of it; nothing where nothing is. */
export function NewsBadge({ news, href }: { news: News; href: string }) {
  if (!isNews(news)) return null;
  return (
    <>
      <a href={href} className="news">
        {newsLabel(news)}
      </a>
      {' · '}
    </>
  );
}

export function newsLabel({ fresh, opened }: News): string {
  const { t } = messages();
  return [
    fresh > 0 && t('discussion.news.fresh', { count: fresh }),
    opened > 0 && t('discussion.news.opened', { count: opened }),
  ]
    .filter(Boolean)
    .join(', ');
}
