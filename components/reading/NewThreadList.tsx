import type { NewThread } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { FirstWords } from './FirstWords';
import { firstNewPath } from './new-paths';
import { newsLabel } from './NewsBadge';

/** Conversations with something new: each with how its first new post begins, and a link to that. */
export function NewThreadList({ threads, path }: { threads: NewThread[]; path: string }) {
  return (
    <ul className="toc">
      {threads.map((thread) => (
        <li key={thread.id}>
          <NewThreadEntry thread={thread} path={path} />
        </li>
      ))}
    </ul>
  );
}

function NewThreadEntry({ thread, path }: { thread: NewThread; path: string }) {
  const { id, title, news, isUnread, first } = thread;
  return (
    <>
      <div className="toc-line">
        <h3 dir="auto" className="has-news">
          <a href={firstNewPath(`${path}/t/${id}`)}>{title}</a>
        </h3>
        <span aria-hidden="true" className="leader" />
        <span className="news-count">
          {isUnread && `${messages().t('discussion.news.unread')} · `}
          {newsLabel(news)}
        </span>
      </div>
      <FirstWords {...first} />
    </>
  );
}
