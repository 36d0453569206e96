import { BookCover } from '@/components/books/BookCover';
import { StartThreadForm } from '@/components/discussion/StartThreadForm';
import { ThreadFilter } from '@/components/discussion/ThreadFilter';
import { ThreadList } from '@/components/discussion/ThreadList';
import { listPath, ThreadSorting } from '@/components/discussion/ThreadSorting';
import { LiveNews } from '@/components/discussion/LiveNews';
import { AheadSummary } from '@/components/discussion/AheadSummary';
import { BookmarkForm } from '@/components/reading/BookmarkForm';
import { ChapterLine } from '@/components/reading/ChapterLine';
import { FollowForm } from '@/components/reading/FollowForm';
import { placeNames } from '@/components/reading/place-labels';
import { ItemActionsForm } from '@/components/reading/ItemActionsForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { SharedBookmarkForms } from '@/components/reading/SharedBookmarkForms';
import { VeilChoiceForm } from '@/components/reading/VeilChoiceForm';
import { Pager, pagePath } from '@/components/ui/Pager';
import { roomParams } from '@/lib/validation/search-params';
import { newId } from '@/lib/clock-and-ids';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { itemAction } from '@/lib/discussion/item-actions';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import { hasMovedOn, pickBookmark, mayModerate, readReadingRoom, postsOpenedByMove } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = readingTitleMetadata('reading.rooms.room');

export default async function ReadingRoom({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const { page, ask: item, ...choice } = roomParams.parse(await searchParams);
  const room = await readReadingRoom(reader, page, choice);
  const { outline, ahead, threads, places, themes, hasTitlesOfOthers, sharing, follow, openPosts, writer } =
    room;
  const { waiting, covers } = ahead;
  const bookmark = pickBookmark(reader);
  const opens = postsOpenedByMove(reader, waiting);
  const placeName = placeNames(names);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const list = listPath(path, choice);
  const back = page > 1 ? pagePath(list, page) : list;
  const asked = confirmationFor(reader.userId, item);
  const ask = asked && { item: asked.item, back };
  const { readThrough, movedFrom } = bookmark;
  // Somebody who has not moved their bookmark yet is told first what it is for.
  const isNewcomer = readThrough === 0 && movedFrom === null;
  const bookmarkState =
    readThrough === 0
      ? t('reading.bookmark.barNone')
      : t('reading.bookmark.barAt', { place: placeName(readThrough) });
  const ownBookmark = (
    <BookmarkForm
      bookmark={bookmark}
      outline={outline}
      postsOpenedByMove={opens}
      placeName={placeName}
      hasOpened={hasMovedOn(reader)}
      path={path}
      {...here}
    />
  );

  return (
    <ReadingPage
      title={names.book}
      author={names.author}
      cover={
        <BookCover
          book={{ id: names.bookId, title: names.book, author: names.author, cover: names.cover }}
          size="m"
        />
      }
      who={viewer}
      names={names}
      path={path}
      current="room"
      moderates={mayModerate(reader)}
      shortcuts={[
        {
          href: '#bookmark',
          label: t('reading.bookmark.barMove'),
          state: bookmarkState,
        },
        { href: '#start', label: t('discussion.writing.start') },
      ]}
    >
      <ChapterLine
        outline={outline}
        readThrough={reader.readThrough}
        threads={places}
        ahead={waiting}
        placeName={placeName}
        path={path}
        reportHref={hasTitlesOfOthers ? `${path}/about-the-book#titles` : undefined}
      />
      {isNewcomer && ownBookmark}
      <ItemActionsForm action={itemAction} path={back} proof={asked?.proof} {...here} />
      <div className="two-columns room">
        <section aria-labelledby="threads" className="page-section">
          <div className="with-action">
            <h2 id="threads" tabIndex={-1}>
              {t('discussion.list.title')}
            </h2>
            <ThreadFilter current="all" path={path} />
            <a href="#start" className="button small to-start">
              {t('discussion.writing.start')}
            </a>
          </div>
          <ThreadSorting choice={choice} places={places} themes={themes} path={path} placeName={placeName} />
          {threads.lines.length === 0 && (
            <p className="empty">
              {t(
                choice.place === null && choice.theme === null
                  ? 'discussion.list.empty'
                  : 'discussion.list.emptyPlace',
              )}
            </p>
          )}
          <ThreadList threads={threads.lines} path={path} placeName={placeName} />
          {back === path && (
            <LiveNews keeper={reader.userId} thread={null} page={1} count={openPosts} href={path} {...here} />
          )}
          <Pager
            path={list}
            page={page}
            hasNext={threads.more}
            label={t('discussion.list.pages')}
            previousLabel={t('discussion.list.later')}
            nextLabel={t('discussion.list.earlier')}
          />
        </section>
        <div className="room-side">
          {!isNewcomer && ownBookmark}
          {reader.veil === 'marked' && waiting.length === 0 && (
            <p className="empty">{t('discussion.waiting.nothing')}</p>
          )}
          <AheadSummary
            kind="thread"
            waiting={waiting}
            covers={covers}
            question={ask}
            placeName={placeName}
          />
          <VeilChoiceForm veil={reader.veil} {...here} />
          <FollowForm level={follow} {...here} />
          <SharedBookmarkForms sharing={sharing} {...here} />
        </div>
      </div>
      <StartThreadForm
        themes={themes}
        requestKey={newId()}
        keeper={reader.userId}
        readThrough={reader.readThrough}
        lastPlace={reader.lastPlace}
        placeName={placeName}
        outline={names}
        writer={writer}
        {...here}
      />
    </ReadingPage>
  );
}
