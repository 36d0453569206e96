import { redirect } from 'next/navigation';
import { NewThreadList } from '@/components/reading/NewThreadList';
import { firstNewPath, newPath } from '@/components/reading/new-paths';
import { MarkAllRead, ThreadFilter } from '@/components/discussion/ThreadFilter';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { now } from '@/lib/clock-and-ids';
import { mayModerate, readNewThreads } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { newParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('discussion.news.tab');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The threads with something new; or, from the end of one, straight to the next. */
export default async function NewPage({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const { after } = newParams.parse(await searchParams);
  const madeAt = now();
  const { threads, threadCount, postCount } = await readNewThreads(reader);
  const next = after && threadAfter(threads, after);
  if (next) redirect(firstNewPath(`${path}/t/${next.id}`));
  const here = { club: names.clubSlug, reading: reader.readingId };
  return (
    <ReadingPage
      title={t('discussion.news.tab')}
      who={viewer}
      names={names}
      path={path}
      current="room"
      moderates={mayModerate(reader)}
    >
      <section aria-labelledby="threads" className="page-section">
        <div className="with-action">
          <h2 id="threads">{t('discussion.list.title')}</h2>
          <ThreadFilter current="new" path={path} />
        </div>
        {threads.length === 0 ? (
          <p className="empty">{t('discussion.news.nothing')}</p>
        ) : (
          <>
            <div className="with-action">
              <p>{t('discussion.news.summary', { posts: postCount, threads: threadCount })}</p>
              <MarkAllRead here={newPath(path)} place={reader.readThrough} madeAt={madeAt} {...here} />
            </div>
            <NewThreadList threads={threads} path={path} />
            {threads.length < threadCount && (
              <p className="hint">{t('discussion.news.more', { count: threads.length })}</p>
            )}
          </>
        )}
      </section>
      <p>
        <a href={path}>{t('reading.opened.toRoom')}</a>
      </p>
    </ReadingPage>
  );
}

/** The next in the list that has something new; from the last one, the first; nothing where no other has. */
function threadAfter<T extends { id: string }>(threads: T[], after: string): T | undefined {
  const at = threads.findIndex(({ id }) => id === after);
  return threads[at + 1] ?? threads.find(({ id }) => id !== after);
}
