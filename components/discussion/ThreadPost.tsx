import type { ReactNode } from 'react';
import type { CoverQuestion } from '@/components/reading/Cover';
import { shownAsidePlaces } from '@/lib/markdown';
import type { EditablePost, PostView, ReplyTarget, ThreadView, WriterFacts } from '@/lib/gate';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { messages } from '@/lib/i18n';
import { EditForm } from './EditForm';
import { PostCard, type PostCardProps } from './PostCard';
import { ReplyForm } from './ReplyForm';
import { ReportForm } from './ReportForm';
import { ChangePostForm } from './ChangePostForm';

export type ThreadReader = {
  readThrough: number;
  lastPlace: number;
  moderates: boolean;
};

/** Which post, if any, the page's address asks to do something with. */
export type PostQuery = {
  edit?: string;
  tend?: string;
  report?: string;
  reported?: string;
  reply?: string;
  quote?: string;
};

export type ThreadPostProps = {
  thread: ThreadView;
  reader: ThreadReader;
  ownPost: EditablePost | null;
  query: PostQuery;
  question: CoverQuestion;
  placeName: (place: number) => string;
  /** What the book calls its places. */
  outline: OutlineLabels;
  /** What a form for a post tells the reader. */
  writer: WriterFacts;
  /** The post that is answered, and whether it is not only answered, but quoted. */
  replyTarget: ReplyTarget | null;
  isQuoting: boolean;
  requestKey: string;
  club: string;
  reading: string;
  path: string;
  /** The account whose drafts are kept. */
  keeper: string;
  /** The first post of the thread that is new to the reader. */
  firstNew: string | null;
};
type Props = ThreadPostProps & { post: PostView };
type CardProps = Pick<Props, 'post' | 'thread' | 'reader' | 'query' | 'question' | 'placeName' | 'firstNew'>;

/** All that decides what a post's card shows this reader, in plain values. */
export type PostCardData = {
  post: PostView;
  places: PostCardProps['places'];
  beginsNew: boolean;
  lookedAt: boolean;
  locked: boolean;
  moderates: boolean;
  reported: boolean;
  question: CoverQuestion;
};

export function postCardData({
  post,
  thread,
  reader,
  query,
  question,
  placeName,
  firstNew,
}: CardProps): PostCardData {
  const { moderates } = reader;
  const asides = post.mine ? shownAsidePlaces(post.html) : [];
  const places = [post.spoilsThrough, ...post.covers.map(({ place }) => place), ...asides];
  return {
    post,
    places: Object.fromEntries(places.map((place) => [place, placeName(place)])),
    beginsNew: post.id === firstNew,
    lookedAt: !post.opening && post.openedBy === 'look',
    locked: thread.locked,
    moderates,
    reported: query.reported === post.id,
    question: post.covers.some(({ id }) => question?.item === `aside:${id}`) ? question : null,
  };
}

/** A post's card with what may be done with it, and the form that is open under it. */
export function PostCardWithLinks({ children, ...card }: PostCardData & { children?: ReactNode }) {
  const notice = card.reported ? messages().t('discussion.post.reported') : null;
  return (
    <PostCard {...card} links={postLinks(card)} notice={notice}>
      {children}
    </PostCard>
  );
}

/** A post with the one form that is open on the page. */
export function ThreadPost(props: Props) {
  const { post, thread, reader, ownPost, query, placeName, club, reading, path, keeper } = props;
  const back = `${path}?post=${post.id}#p-${post.id}`;
  const place = { club, reading, placeName, path: back, lastPlace: reader.lastPlace };
  const { readThrough } = reader;
  const { outline, writer } = props;
  return (
    <PostCardWithLinks {...postCardData(props)}>
      {ownPost?.id === post.id && (
        <EditForm
          ownPost={ownPost}
          readThrough={readThrough}
          outline={outline}
          writer={writer}
          keeper={keeper}
          {...place}
        />
      )}
      {query.tend === post.id && mayManage(post, reader.moderates) && (
        <ChangePostForm
          post={{ ...post, removed: post.removedBy !== null }}
          thread={thread.id}
          lowestMark={post.opening ? 0 : thread.spoilsThrough}
          {...place}
        />
      )}
      {query.report === post.id && !post.mine && (
        <ReportForm post={post.id} thread={thread.id} keeper={keeper} {...place} />
      )}
      {isAnswered(props, post) && <AnswerForm {...props} path={back} />}
    </PostCardWithLinks>
  );
}

/** The form for an answer stands under the post that it answers. */
export const isAnswered = (
  { thread, replyTarget, query: { edit, tend, report } }: Pick<Props, 'thread' | 'replyTarget' | 'query'>,
  { id, removedBy }: PostView,
) => replyTarget?.id === id && removedBy === null && !thread.locked && !(edit ?? tend ?? report);

/** An answer to a post, or to nobody in particular. `path`: where to go without one. */
export function AnswerForm(props: Omit<ThreadPostProps, 'ownPost' | 'question'>) {
  const { thread, replyTarget, isQuoting, reader, requestKey, placeName, club, reading, path, keeper } =
    props;
  const lowestMark = Math.max(thread.spoilsThrough, replyTarget?.spoilsThrough ?? 0);
  return (
    <ReplyForm
      club={club}
      reading={reading}
      requestKey={requestKey}
      lowestMark={lowestMark}
      placeName={placeName}
      outline={props.outline}
      writer={props.writer}
      path={path}
      keeper={keeper}
      thread={thread.id}
      readThrough={reader.readThrough}
      lastPlace={reader.lastPlace}
      replyTo={replyTarget && { id: replyTarget.id, author: replyTarget.author }}
      quotation={
        isQuoting && replyTarget
          ? { words: `${replyTarget.quotation}\n\n`, place: Math.max(lowestMark, replyTarget.tells) }
          : null
      }
    />
  );
}

/** A removed post is brought back by who removed it: its author, or a moderator. */
const mayManage = ({ mine, removedBy }: PostView, moderates: boolean) =>
  removedBy === null ? mine || moderates : removedBy === 'author' ? mine : moderates;

type PostAction = 'reply' | 'quote' | 'edit' | 'tend' | 'restore' | 'report';

/** To this same page, which knows where it is. */
function postLinks({ post, locked, moderates }: PostCardData) {
  const { t } = messages();
  const link = (label: PostAction, verb: string, at = `p-${post.id}`) => ({
    label: t(`discussion.post.${label}`),
    // A page with a fragment does not begin in its field.
    href: `?${verb}=${post.id}${at && `#${at}`}`,
  });
  const isVisible = post.removedBy === null;
  return [
    isVisible && !locked && link('reply', 'reply', ''),
    isVisible && !locked && link('quote', 'quote', ''),
    isVisible && post.mine && link('edit', 'edit'),
    mayManage(post, moderates) && link(isVisible ? 'tend' : 'restore', 'tend'),
    isVisible && !post.mine && link('report', 'report'),
  ].filter((link) => link !== false);
}
