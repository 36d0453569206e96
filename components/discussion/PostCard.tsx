import type { ReactNode } from 'react';
import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { PostView } from '@/lib/gate';
import { PostBody } from '@/components/reading/PostBody';
import { Reactions } from './Reactions';
import { atMinute } from '@/components/reading/words';

/** Plain values alone, so that what is made of them can be kept. */
export type Card = {
  post: PostView;
  /** What its own place and those of its covers are called. */
  places: Record<number, string>;
  /** It lies ahead and is open because the reader looked. */
  lookedAt: boolean;
  /** What may be done with it: a name and where it leads. */
  links: { label: string; href: string }[];
  notice: string | null;
};
/** With a form that stands open under it. */
type Props = Card & { children?: ReactNode };

export function PostCard({ post, places, lookedAt, links, notice, children }: Props) {
  const { id, author, answers, createdAt, editedAt, spoilsThrough, removedBy } = post;
  return (
    <article id={`p-${id}`} className="post" aria-labelledby={`by-${id}`}>
      <header id={`i-${id}`} tabIndex={-1}>
        <h3 id={`by-${id}`}>
          <bdi>{author}</bdi>
        </h3>
        <p className="hint post-meta">
          <time dateTime={createdAt.toISOString()}>{atMinute(createdAt)}</time>{' '}
          <span>{throughPlace(spoilsThrough, places[spoilsThrough] ?? '')}</span>{' '}
          {editedAt && <span>edited</span>}{' '}
          {answers && (
            <span>
              <a href={`#p-${answers.id}`}>
                in answer to <bdi>{answers.author}</bdi>
              </a>
            </span>
          )}
        </p>
      </header>
      {notice && (
        <p role="status" className="done">
          {notice}
        </p>
      )}
      <Words post={post} places={places} />
      <div className="post-foot">
        {!removedBy && <Reactions postId={id} reactions={post.reactions} />}
        <p className="acts">
          {links.map(({ label, href }) => (
            <a key={label} href={href} className="act">
              {label}
              <span className="sr-only"> – the post by {author}</span>
            </a>
          ))}
          {lookedAt && <CoverAgain id={id} />}
        </p>
      </div>
      {children}
    </article>
  );
}

function Words({ post, places }: Pick<Card, 'post' | 'places'>) {
  const body = <PostBody html={post.html} covers={post.covers} placeName={(place) => places[place] ?? ''} />;
  if (!post.removedBy) return body;
  const by = post.removedBy === 'author' ? 'its author' : 'a moderator';
  return (
    <>
      <p className="hint">This post was removed by {by}.</p>
      {post.html && (
        <details>
          <summary>What it said</summary>
          {body}
        </details>
      )}
    </>
  );
}
