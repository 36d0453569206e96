import { OpenedInClub } from '@/components/reading/OpenedInClub';
import { OpenedBookItems } from '@/components/reading/OpenedBookItems';
import { OpenedThreads, openedPostPath } from '@/components/reading/OpenedThreads';
import { placeNames } from '@/components/reading/place-labels';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { UndoMoveForm } from '@/components/reading/UndoMoveForm';
import { showsOpenedAtOnce } from '@/lib/accounts/queries';
import { mayModerate, readOpenedPage, type OpenedPosts, type ReadingNames } from '@/lib/gate';
import { loadMessages, type Messages } from '@/lib/i18n';
import { listPartNames } from '@/lib/outline/place-names';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { openedParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('reading.opened.tab');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The moment after a chapter: what the move of the bookmark opened, and the way back. */
export default async function OpenedPage({ params, searchParams }: Props) {
  const messages = await loadMessages();
  const { t } = messages;
  const { viewer, reader, names, path } = await readingContext(params);
  const brief = openedParams.parse(await searchParams).brief && !(await showsOpenedAtOnce(viewer));
  const opened = await readOpenedPage(reader);
  const placeName = placeNames(names);
  const { readThrough, lastPlace } = reader;
  const place = placeName(readThrough);
  const finished =
    readThrough === lastPlace ? t('reading.opened.finishedBook') : t('reading.opened.finished', { place });
  const page = {
    title: opened ? finished : t('reading.opened.tab'),
    who: viewer,
    names,
    path,
    moderates: mayModerate(reader),
  };
  const toRoom = (
    <p>
      <a href={path}>{t('reading.opened.toRoom')}</a>
    </p>
  );
  if (!opened)
    return (
      <ReadingPage current="opened" {...page}>
        <p className="empty">{t('reading.opened.notMoved')}</p>
        {toRoom}
      </ReadingPage>
    );

  const { discussion, book, elsewhere } = opened;
  const clubs = [discussion, ...elsewhere.map((other) => other.discussion)];
  const sum = (count: (one: OpenedPosts) => number) => clubs.reduce((total, one) => total + count(one), 0);
  const posts = sum((one) => one.posts);
  const spoilers = sum((one) => one.spoilers);
  const [first] = discussion.threads;
  return (
    <ReadingPage current="opened" {...page}>
      <section aria-labelledby="bookmark" className="bookmark">
        <h2 id="bookmark" className="sr-only">
          {t('reading.bookmark.yours')}
        </h2>
        <div className="grid gap-1">
          {posts > 0 && (
            <p>
              {t('reading.opened.posts', {
                posts,
                threads: sum((one) => one.threadCount),
              })}
            </p>
          )}
          {spoilers > 0 && <p>{t('reading.opened.spoilers', { count: spoilers })}</p>}
          {posts + spoilers === 0 && <p>{t('reading.opened.nothing')}</p>}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {brief && (
            <>
              <a className="button" href={`${path}/opened`}>
                {t('reading.opened.show')}
              </a>
              <a href="/account#opened-section">{t('reading.opened.alwaysShow')}</a>
            </>
          )}
          {!brief && first && (
            <a className="button" href={openedPostPath(path, first)}>
              {t('reading.opened.inOrder')}
            </a>
          )}
          <UndoMoveForm
            label={t('reading.opened.undo', { place: placeName(reader.movedFrom ?? 0) })}
            club={names.clubSlug}
            reading={reader.readingId}
          />
        </div>
      </section>
      {!brief && (
        <>
          <OpenedThreads opened={discussion} path={path} placeName={placeName} />
          <OpenedBookItems
            items={book}
            path={path}
            placeName={placeName}
            partName={partNameAt(messages, names)}
            hasHindsight={names.sections.hindsight}
          />
          {elsewhere.map((other) => (
            <OpenedInClub key={other.readingId} opened={other} partName={partNameAt(messages, other.names)} />
          ))}
          <p className="hint">{t('reading.opened.end', { place })}</p>
        </>
      )}
      {toRoom}
    </ReadingPage>
  );
}

/** What the part is called that begins at a place. */
function partNameAt(messages: Messages, { parts }: ReadingNames) {
  const names = listPartNames(
    messages,
    parts.map(({ label }) => label),
  );
  const at = new Map(parts.map(({ firstChapter }, nth) => [firstChapter, names[nth]]));
  return (place: number) => at.get(place) ?? undefined;
}
