import type { OpenedPosts, OpenedThread } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { FirstWords } from './FirstWords';
import { capitalise } from './place-labels';

type Props = {
  opened: OpenedPosts;
  path: string;
  placeName: (place: number) => string;
  /** They stand in a section of their club, so that their headings are lower ones. */
  isWithin?: boolean;
};

/** The conversations that a move opened, under their chapters, and then those that the reader knew already. */
export function OpenedThreads({
  opened: { threads, threadCount },
  path,
  placeName,
  isWithin = false,
}: Props) {
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
          isWithin={isWithin}
        />
      ))}
      {known.length > 0 && (
        <OpenedGroup heading={t('reading.opened.known')} threads={known} path={path} isWithin={isWithin} />
      )}
      {threads.length < threadCount && (
        <p className="hint">{t('reading.opened.more', { count: threads.length })}</p>
      )}
    </>
  );
}

type GroupProps = { heading: string; threads: OpenedThread[]; path: string; isWithin: boolean };

function OpenedGroup({ heading, threads, path, isWithin }: GroupProps) {
  const Heading = isWithin ? 'h3' : 'h2';
  return (
    <section aria-label={heading} className="page-section">
      <Heading>{heading}</Heading>
      <ol className="toc">
        {threads.map((thread) => (
          <li key={thread.id}>
            <OpenedEntry thread={thread} path={path} isWithin={isWithin} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type EntryProps = { thread: OpenedThread; path: string; isWithin: boolean };

function OpenedEntry({ thread, path, isWithin }: EntryProps) {
  const { t } = messages();
  const Heading = isWithin ? 'h4' : 'h3';
  const { title, posts, spoilers, first } = thread;
  return (
    <>
      <div className="toc-line">
        <Heading dir="auto">
          <a href={openedPostPath(path, thread)}>{title}</a>
        </Heading>
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
