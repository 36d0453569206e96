import { BookCover } from '@/components/books/BookCover';
import { StartThreadForm } from '@/components/discussion/StartThreadForm';
import { ThreadFilter } from '@/components/discussion/ThreadFilter';
import { ThreadList } from '@/components/discussion/ThreadList';
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
import { Pager } from '@/components/ui/Pager';
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
  const { page, ask: item } = roomParams.parse(await searchParams);
  const { outline, ahead, threads, hasTitlesOfOthers, sharing, follow, openPosts } = await readReadingRoom(
    reader,
    page,
  );
  const { waiting, covers } = ahead;
  const bookmark = pickBookmark(reader);
  const opens = postsOpenedByMove(reader, waiting);
  const placeName = placeNames(names);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const back = page > 1 ? `${path}?page=${page}` : path;
  const asked = confirmationFor(reader.userId, item);
  const ask = asked && { item: asked.item, back };

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
        { href: '#bookmark', label: t('reading.bookmark.yours') },
        { href: '#start', label: t('discussion.writing.start') },
      ]}
    >
      <ChapterLine
        outline={outline}
        readThrough={reader.readThrough}
        threads={threads.lines}
        ahead={waiting}
        placeName={placeName}
        reportHref={hasTitlesOfOthers ? `${path}/about-the-book#titles` : undefined}
      />
      <BookmarkForm
        bookmark={bookmark}
        outline={outline}
        postsOpenedByMove={opens}
        placeName={placeName}
        hasOpened={hasMovedOn(reader)}
        path={path}
        {...here}
      />
      <SharedBookmarkForms sharing={sharing} {...here} />
      <VeilChoiceForm veil={reader.veil} {...here} />
      <FollowForm level={follow} {...here} />
      <ItemActionsForm action={itemAction} path={back} proof={asked?.proof} {...here} />
      <div className="two-columns">
        <section aria-labelledby="threads" className="page-section">
          <div className="with-action">
            <h2 id="threads" tabIndex={-1}>
              {t('discussion.list.title')}
            </h2>
            <ThreadFilter current="all" path={path} />
          </div>
          {threads.lines.length === 0 && <p className="empty">{t('discussion.list.empty')}</p>}
          <ThreadList threads={threads.lines} path={path} placeName={placeName} />
          {page === 1 && (
            <LiveNews keeper={reader.userId} thread={null} page={1} count={openPosts} href={path} {...here} />
          )}
          <Pager
            path={path}
            page={page}
            hasNext={threads.more}
            label={t('discussion.list.pages')}
            previousLabel={t('discussion.list.later')}
            nextLabel={t('discussion.list.earlier')}
          />
        </section>
        {reader.veil === 'marked' && waiting.length === 0 && (
          <p className="empty">{t('discussion.waiting.nothing')}</p>
        )}
        <AheadSummary kind="thread" waiting={waiting} covers={covers} question={ask} placeName={placeName} />
      </div>
      <StartThreadForm
        requestKey={newId()}
        keeper={reader.userId}
        readThrough={reader.readThrough}
        lastPlace={reader.lastPlace}
        placeName={placeName}
        {...here}
      />
    </ReadingPage>
  );
}
