import type { OwnWords, PostView, ThreadView } from '@/lib/gate';
import { EditForm } from './EditForm';
import { PostCard, type Card } from './PostCard';
import { ReportForm } from './ReportForm';
import { TendPost } from './TendPost';

export type ThreadReader = {
  readThrough: number;
  lastPlace: number;
  looks: readonly string[];
  moderates: boolean;
};

/** Which post, if any, the page's address asks to do something with. */
export type About = { edit?: string; tend?: string; report?: string; reported?: string };

export type PostProps = {
  thread: ThreadView;
  reader: ThreadReader;
  words: OwnWords | null;
  about: About;
  placeName: (place: number) => string;
  club: string;
  reading: string;
  path: string;
};
type Props = PostProps & { post: PostView };

/** What a post's card shows this reader, in plain values. */
export function cardOf({ post, thread, reader, about, placeName }: Omit<Props, 'words'>): Card {
  const places = [post.spoilsThrough, ...post.covers.map(({ place }) => place)];
  return {
    post,
    places: Object.fromEntries(places.map((place) => [place, placeName(place)])),
    lookedAt: !post.opening && post.spoilsThrough > reader.readThrough && reader.looks.includes(post.id),
    links: linksOf(post, thread, reader),
    notice: about.reported === post.id ? 'Thank you. The moderators will look at it.' : null,
  };
}

/** A post with the one form that is open on the page. */
export function PostInThread(props: Props) {
  const { post, thread, reader, words, about, placeName, club, reading, path } = props;
  const back = `${path}?post=${post.id}#p-${post.id}`;
  const place = { club, reading, placeName, path: back, lastPlace: reader.lastPlace };
  const mayTend = post.mine || reader.moderates;
  return (
    <PostCard {...cardOf(props)}>
      {words?.id === post.id && <EditForm words={words} readThrough={reader.readThrough} {...place} />}
      {about.tend === post.id && mayTend && (
        <TendPost
          post={{ ...post, removed: post.removedBy !== null }}
          thread={thread.id}
          floor={post.opening ? 0 : thread.spoilsThrough}
          {...place}
        />
      )}
      {about.report === post.id && !post.mine && <ReportForm post={post.id} thread={thread.id} {...place} />}
    </PostCard>
  );
}

/** To this same page, which knows where it is. */
function linksOf(post: PostView, thread: ThreadView, reader: ThreadReader) {
  const to = (verb: string, at = `p-${post.id}`) => `?${verb}=${post.id}#${at}`;
  const stands = post.removedBy === null;
  return [
    stands && !thread.locked && { label: 'Reply', href: to('reply', 'reply') },
    stands && !thread.locked && { label: 'Quote', href: to('quote', 'reply') },
    stands && post.mine && { label: 'Edit', href: to('edit') },
    (post.mine || reader.moderates) && { label: stands ? 'Mark or remove' : 'Restore', href: to('tend') },
    stands && !post.mine && { label: 'Report', href: to('report') },
  ].filter((link) => link !== false);
}
