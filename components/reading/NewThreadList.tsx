import { markLabel } from './place-labels';
import type { NewThread } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { newsLabel } from './NewsBadge';
import { firstNewPath } from './new-paths';

type Props = { threads: NewThread[]; path: string; placeName: (place: number) => string };

/** Conversations with something new: each with how its first new post begins, and a link to that. */
export function NewThreadList({ threads, path, placeName }: Props) {
  return (
    <ul className="toc">
      {threads.map((thread) => (
        <li key={thread.id}>
          <NewThreadEntry
            thread={thread}
            path={path}
            readableFrom={markLabel(thread.place, placeName(thread.place))}
          />
        </li>
      ))}
    </ul>
  );
}

type EntryProps = { thread: NewThread; path: string; readableFrom: string };

function NewThreadEntry({ thread, path, readableFrom }: EntryProps) {
  const { id, title, news, isUnread, first } = thread;
  const { t } = messages();
  return (
    <>
      <div className="toc-line">
        <h3 dir="auto" className="has-news">
          <a href={firstNewPath(`${path}/t/${id}`)}>{title}</a>
        </h3>
        <span aria-hidden="true" className="leader" />
        <span className="toc-place">{readableFrom}</span>
      </div>
      <p className="hint">
        <span className="news">
          {isUnread && `${t('discussion.news.unread')} · `}
          {newsLabel(news)}
        </span>
      </p>
      <p className="first-words">
        <strong>
          <bdi>{first.by}</bdi>
        </strong>{' '}
        <bdi>{first.words}</bdi>
      </p>
    </>
  );
}
