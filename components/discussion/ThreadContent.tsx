import type { ReactNode } from 'react';
import { CoverAgain } from '@/components/reading/Cover';
import { FollowForm } from '@/components/reading/FollowForm';
import { markLabel } from '@/components/reading/place-labels';
import type { CoveredItem, NamedTheme, PostView, AheadCount } from '@/lib/gate';
import { Pager } from '@/components/ui/Pager';
import { linkTo, personName } from '@/components/ui/rich-text-tags';
import type { FollowLevel } from '@/lib/db';
import { messages } from '@/lib/i18n';
import { AnswerForm, isAnswered, type ThreadPostProps } from './ThreadPost';
import { PostList } from './PostList';
import { firstNewPath } from '@/components/reading/new-paths';
import { LiveNews } from './LiveNews';
import { MarkPostsRead } from './MarkPostsRead';
import { ModerateThreadForm } from './ModerateThreadForm';
import { ThreadThemeForm } from './ThreadThemeForm';
import { AheadSummary } from './AheadSummary';
import { ThreadTools } from './ThreadTools';

type Props = ThreadPostProps & {
  /** Where this is read as one of several: the way on. */
  afterPosts?: ReactNode;
  posts: PostView[];
  page: number;
  pages: number;
  /** How many posts of the thread are open. */
  count: number;
  ahead: { waiting: AheadCount[]; covers: CoveredItem[] };
  /** How much the reader wants to be told of it. */
  follow: FollowLevel;
  /** What it is about, as far as the reader may know; and what they may say that it is about, null where they may not. */
  theme: NamedTheme | null;
  themes: NamedTheme[] | null;
  /** The page of the book's discussion. */
  roomPath: string;
};

export function ThreadContent(props: Props) {
  const { thread, page, pages, ahead, reader, placeName, club, reading, path } = props;
  const { t } = messages();
  const through = markLabel(thread.spoilsThrough, placeName(thread.spoilsThrough));
  // One form at a time, so that no two fields of a page share a name.
  const isFormOpen =
    [props.query.edit, props.query.tend, props.query.report].some(Boolean) ||
    props.posts.some((post) => isAnswered(props, post));
  return (
    <>
      <p className="hint" id={`i-${thread.id}`} tabIndex={-1}>
        {t.rich('discussion.thread.begunBy', { author: thread.author, through, who: personName })}
        {props.theme && (
          <>
            {' · '}
            {t.rich('discussion.thread.about', {
              theme: props.theme.name,
              in: linkTo(`${props.roomPath}?theme=${props.theme.id}`),
            })}
          </>
        )}
        {thread.pinned && ` · ${t('discussion.thread.pinned')}`}
        {props.firstNew && (
          <>
            {' · '}
            <a href={firstNewPath(path)}>{t('discussion.news.toFirst')}</a>
          </>
        )}
      </p>
      {thread.openedBy === 'look' && (
        <p className="look-notice">
          {t('discussion.thread.lookedAhead')} <CoverAgain id={thread.id} />
        </p>
      )}
      {thread.locked && <p className="note">{t('discussion.thread.locked')}</p>}
      <section aria-labelledby="posts">
        <h2 id="posts" className="sr-only" tabIndex={-1}>
          {t('discussion.thread.posts')}
        </h2>
        <PostList {...props} />
      </section>
      <ThreadPager page={page} pages={pages} path={path} />
      {!isFormOpen && (
        <LiveNews
          keeper={props.keeper}
          club={club}
          reading={reading}
          thread={thread.id}
          page={page}
          count={props.count}
          href={firstNewPath(path)}
        />
      )}
      <MarkPostsRead {...props} />
      {props.afterPosts}
      <AheadSummary kind="post" {...ahead} question={props.question} placeName={placeName} />
      {!isFormOpen && !thread.locked && thread.title !== null && <AnswerForm {...props} />}
      {!isFormOpen && <FollowForm level={props.follow} thread={thread.id} club={club} reading={reading} />}
      {props.themes && (props.themes.length > 0 || props.theme) && !isFormOpen && (
        <ThreadThemeForm
          thread={thread.id}
          theme={props.theme}
          themes={props.themes}
          club={club}
          reading={reading}
        />
      )}
      {reader.moderates && !isFormOpen && (
        <ModerateThreadForm
          thread={thread.id}
          locked={thread.locked}
          pinned={thread.pinned}
          club={club}
          reading={reading}
        />
      )}
      <ThreadTools />
    </>
  );
}

function ThreadPager({ page, pages, path }: { page: number; pages: number; path: string }) {
  const { t } = messages();
  return (
    <Pager
      path={path}
      page={page}
      hasNext={page < pages}
      label={t('discussion.thread.pages')}
      previousLabel={t('discussion.thread.earlier')}
      nextLabel={t('discussion.thread.later')}
      className="post-column"
    >
      <span>{t('discussion.thread.page', { page, pages })}</span>
    </Pager>
  );
}
