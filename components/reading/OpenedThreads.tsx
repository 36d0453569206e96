import type { OpenedPosts, OpenedThread } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { FirstWords } from './FirstWords';
import { capitalise } from './place-labels';

type Props = { opened: OpenedPosts; path: string; placeName: (place: number) => string };

/** The conversations that a move opened, under their chapters, and then those that the reader knew already. */
export function OpenedThreads({ opened: { threads, threadCount }, path, placeName }: Props) {
  const { t } = messages();
  const places = [...new Set(threads.filter(({ isNew }) => isNew).map(({ place }) => place))];
  const known = threads.filter(({ isNew }) => !isNew);
  return (
    <>
      {places.map((place) => (
        <OpenedGroup
          key={place}
          heading={capitalise(placeName(place))}
          threads={threads.filter((thread) => thread.isNew && thread.place === place)}
          path={path}
        />
      ))}
      {known.length > 0 && <OpenedGroup heading={t('reading.opened.known')} threads={known} path={path} />}
      {threads.length < threadCount && (
        <p className="hint">{t('reading.opened.more', { count: threads.length })}</p>
      )}
    </>
  );
}

function OpenedGroup({ heading, threads, path }: { heading: string; threads: OpenedThread[]; path: string }) {
  return (
    <section aria-label={heading} className="page-section">
      <h2>{heading}</h2>
      <ol className="toc">
        {threads.map((thread) => (
          <li key={thread.id}>
            <OpenedEntry thread={thread} path={path} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OpenedEntry({ thread, path }: { thread: OpenedThread; path: string }) {
  const { t } = messages();
  const { title, posts, spoilers, first } = thread;
  return (
    <>
      <div className="toc-line">
        <h3 dir="auto">
          <a href={openedPostPath(path, thread)}>{title}</a>
        </h3>
        <span aria-hidden="true" className="leader" />
        <span className="toc-place">
          {[
            posts > 0 && t('reading.posts', { count: posts }),
            spoilers > 0 && t('reading.opened.passages', { count: spoilers }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      <FirstWords {...first} />
    </>
  );
}

/** The first post that opened in a thread, with the way on to the next thread. */
export const openedPostPath = (path: string, { id, first }: OpenedThread) =>
  `${path}/t/${id}?post=${first.id}&opened=1#p-${first.id}`;
