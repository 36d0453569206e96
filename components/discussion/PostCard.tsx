import type { ReactNode } from 'react';
import { CoverAgain, type CoverQuestion } from '@/components/reading/Cover';
import { markLabel } from '@/components/reading/place-labels';
import { LocalTime } from '@/components/reading/LocalTime';
import type { PostView } from '@/lib/gate';
import { PostBody } from '@/components/reading/PostBody';
import { personName } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { postStamp } from '@/lib/live/watch-key';
import { Reactions } from './Reactions';

/** Plain values alone, so that what is made of them can be kept. */
export type PostCardProps = {
  post: PostView;
  /** What its own place and those of its covers are called. */
  places: Record<number, string>;
  /** It is the first that is new to the reader: a rule stands before it. */
  beginsNew: boolean;
  /** It lies ahead and is open because the reader looked. */
  lookedAt: boolean;
  /** What may be done with it: a name and where it leads. */
  links: { label: string; href: string }[];
  notice: string | null;
  /** The spoiler of it that the page's address asks about. */
  question: CoverQuestion;
};
/** With a form that stands open under it. */
type Props = PostCardProps & { children?: ReactNode };

export function PostCard(props: Props) {
  if (!props.beginsNew) return <PostArticle {...props} />;
  return (
    <>
      <p id="new" className="new-from-here">
        {messages().t('discussion.news.fromHere')}
      </p>
      <PostArticle {...props} />
    </>
  );
}

function PostArticle({ post, places, lookedAt, links, notice, question, children }: Props) {
  const { id, author, answers, createdAt, editedAt, spoilsThrough, removedBy, news } = post;
  const { t } = messages();
  return (
    <article
      id={`p-${id}`}
      className="post"
      aria-labelledby={`by-${id}`}
      data-news={news ?? undefined}
      data-stamp={postStamp(editedAt?.getTime() ?? null, removedBy) || undefined}
    >
      <header id={`i-${id}`} tabIndex={-1}>
        <h3 id={`by-${id}`}>
          <bdi>{author}</bdi>
        </h3>
        <p className="hint post-meta">
          {news && (
            <strong className="news">
              {t(news === 'fresh' ? 'discussion.news.isFresh' : 'discussion.news.isOpened')}
            </strong>
          )}{' '}
          <a href={permalink(id)} className="permalink">
            <LocalTime at={createdAt} as="ago" />
          </a>{' '}
          <span>{markLabel(spoilsThrough, places[spoilsThrough] ?? '')}</span>{' '}
          {editedAt && <span>{t('discussion.post.edited')}</span>}{' '}
          {answers && (
            <span>
              <a href={`#p-${answers.id}`}>
                {t.rich('discussion.post.inAnswer', { author: answers.author, who: personName })}
              </a>
            </span>
          )}
        </p>
      </header>
      {notice && (
        <p role="status" className="success">
          {notice}
        </p>
      )}
      <CardBody post={post} places={places} question={question} />
      <div className="post-foot">
        {!removedBy && <Reactions postId={id} counts={post.reactions} />}
        <p className="post-actions">
          {links.map(({ label, href }) => (
            <a key={label} href={href} className="post-action">
              {label}
              <span className="sr-only">{t('discussion.post.ofAuthor', { author })}</span>
            </a>
          ))}
          <a href={permalink(id)} className="post-action copy-link">
            {t('discussion.post.copy')}
            <span className="sr-only">{t('discussion.post.ofAuthor', { author })}</span>
          </a>
          {lookedAt && <CoverAgain id={id} />}
        </p>
      </div>
      {children}
    </article>
  );
}

/** From a page of its thread, the page on which it stands. */
const permalink = (id: string) => `?post=${id}#p-${id}`;

function CardBody({ post, places, question }: Pick<PostCardProps, 'post' | 'places' | 'question'>) {
  const { html, covers } = post;
  const labelAsidesAfter = post.mine ? post.spoilsThrough : undefined;
  const body = (
    <PostBody
      html={html}
      covers={covers}
      question={question}
      labelAsidesAfter={labelAsidesAfter}
      placeName={(place) => places[place] ?? ''}
    />
  );
  if (!post.removedBy) return body;
  const { t } = messages();
  const byAuthor = post.removedBy === 'author';
  return (
    <>
      <p className="hint">
        {t(byAuthor ? 'discussion.post.removedByAuthor' : 'discussion.post.removedByModerator')}
      </p>
      {post.html && (
        <details>
          <summary>{t('discussion.post.said')}</summary>
          {body}
        </details>
      )}
    </>
  );
}
