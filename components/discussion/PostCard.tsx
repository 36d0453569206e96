import type { ReactNode } from 'react';
import { CoverAgain, type Ask } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import { Time } from '@/components/reading/Time';
import type { PostView } from '@/lib/gate';
import { PostBody } from '@/components/reading/PostBody';
import { who } from '@/components/ui/tags';
import { words } from '@/lib/words';
import { Reactions } from './Reactions';

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
  /** The spoiler of it that the page's address asks about. */
  ask: Ask;
};
/** With a form that stands open under it. */
type Props = Card & { children?: ReactNode };

export function PostCard({ post, places, lookedAt, links, notice, ask, children }: Props) {
  const { id, author, answers, createdAt, editedAt, spoilsThrough, removedBy } = post;
  const { say } = words();
  return (
    <article id={`p-${id}`} className="post" aria-labelledby={`by-${id}`}>
      <header id={`i-${id}`} tabIndex={-1}>
        <h3 id={`by-${id}`}>
          <bdi>{author}</bdi>
        </h3>
        <p className="hint post-meta">
          <Time at={createdAt} as="ago" />{' '}
          <span>{throughPlace(spoilsThrough, places[spoilsThrough] ?? '')}</span>{' '}
          {editedAt && <span>{say('discussion.post.edited')}</span>}{' '}
          {answers && (
            <span>
              <a href={`#p-${answers.id}`}>
                {say.rich('discussion.post.inAnswer', { author: answers.author, who })}
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
      <Words post={post} places={places} ask={ask} />
      <div className="post-foot">
        {!removedBy && <Reactions postId={id} reactions={post.reactions} />}
        <p className="acts">
          {links.map(({ label, href }) => (
            <a key={label} href={href} className="act">
              {label}
              <span className="sr-only">{say('discussion.post.ofAuthor', { author })}</span>
            </a>
          ))}
          {lookedAt && <CoverAgain id={id} />}
        </p>
      </div>
      {children}
    </article>
  );
}

function Words({ post, places, ask }: Pick<Card, 'post' | 'places' | 'ask'>) {
  const { html, covers } = post;
  const tellsAfter = post.mine ? post.spoilsThrough : undefined;
  const body = <PostBody {...{ html, covers, ask, tellsAfter }} placeName={(place) => places[place] ?? ''} />;
  if (!post.removedBy) return body;
  const { say } = words();
  const byAuthor = post.removedBy === 'author';
  return (
    <>
      <p className="hint">
        {say(byAuthor ? 'discussion.post.removedByAuthor' : 'discussion.post.removedByModerator')}
      </p>
      {post.html && (
        <details>
          <summary>{say('discussion.post.said')}</summary>
          {body}
        </details>
      )}
    </>
  );
}
