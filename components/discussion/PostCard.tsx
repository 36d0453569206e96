import type { ReactNode } from 'react';
import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { PostView } from '@/lib/gate';
import { PostBody } from '@/components/reading/PostBody';
import { Reactions } from './Reactions';
import { atMinute } from '@/components/reading/words';

type Props = {
  post: PostView;
  placeName: (place: number) => string;
  /** It lies ahead and is open because the reader looked. */
  lookedAt: boolean;
  /** What may be done with it: a name and where it leads. */
  links: { label: string; href: string }[];
  notice: string | null;
  /** A form that stands open under it. */
  children?: ReactNode;
};

export function PostCard({ post, placeName, lookedAt, links, notice, children }: Props) {
  const { id, author, answers, createdAt, editedAt, spoilsThrough, removedBy } = post;
  return (
    <article id={`p-${id}`} className="leaf grid gap-3" aria-labelledby={`by-${id}`}>
      <header id={`i-${id}`} tabIndex={-1}>
        <h3 id={`by-${id}`}>{author}</h3>
        <p className="hint">
          <time dateTime={createdAt.toISOString()}>{atMinute(createdAt)}</time>
          {` · ${throughPlace(spoilsThrough, placeName(spoilsThrough))}`}
          {editedAt && ' · edited'}
          {answers && (
            <>
              {' · '}
              <a href={`#p-${answers.id}`}>in answer to {answers.author}</a>
            </>
          )}
        </p>
      </header>
      {notice && (
        <p role="status" className="done">
          {notice}
        </p>
      )}
      <Words post={post} placeName={placeName} />
      {!removedBy && <Reactions postId={id} reactions={post.reactions} />}
      {(links.length > 0 || lookedAt) && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {links.map(({ label, href }) => (
            <a key={label} href={href} className="act">
              {label}
              <span className="sr-only"> – the post by {author}</span>
            </a>
          ))}
          {lookedAt && <CoverAgain id={id} />}
        </p>
      )}
      {children}
    </article>
  );
}

function Words({ post, placeName }: Pick<Props, 'post' | 'placeName'>) {
  const body = <PostBody html={post.html} covers={post.covers} placeName={placeName} />;
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
