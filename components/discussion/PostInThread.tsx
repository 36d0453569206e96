import type { ReactNode } from 'react';
import type { Ask } from '@/components/reading/Cover';
import { asidePlacesIn } from '@/components/reading/PostBody';
import type { OwnWords, PostView, ThreadView } from '@/lib/gate';
import { words } from '@/lib/words';
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
  own: OwnWords | null;
  about: About;
  ask: Ask;
  placeName: (place: number) => string;
  club: string;
  reading: string;
  path: string;
  /** The account whose drafts are kept. */
  keeper: string;
};
type Props = PostProps & { post: PostView };

/** All that decides what a post's card shows this reader, in plain values. */
export type Print = {
  post: PostView;
  places: Card['places'];
  lookedAt: boolean;
  locked: boolean;
  moderates: boolean;
  reported: boolean;
  ask: Ask;
};

export function printOf({ post, thread, reader, about, ask, placeName }: Omit<Props, 'own'>): Print {
  const { readThrough, looks, moderates } = reader;
  const asides = post.mine ? asidePlacesIn(post.html) : [];
  const places = [post.spoilsThrough, ...post.covers.map(({ place }) => place), ...asides];
  return {
    post,
    places: Object.fromEntries(places.map((place) => [place, placeName(place)])),
    lookedAt: !post.opening && post.spoilsThrough > readThrough && looks.includes(post.id),
    locked: thread.locked,
    moderates,
    reported: about.reported === post.id,
    ask: post.covers.some(({ id }) => ask?.item === `aside:${id}`) ? ask : null,
  };
}

/** A post's card with what may be done with it, and the form that is open under it. */
export function PrintedPost({ children, ...print }: Print & { children?: ReactNode }) {
  const notice = print.reported ? words().say('discussion.post.reported') : null;
  return (
    <PostCard {...print} links={linksOf(print)} notice={notice}>
      {children}
    </PostCard>
  );
}

/** A post with the one form that is open on the page. */
export function PostInThread(props: Props) {
  const { post, thread, reader, own, about, placeName, club, reading, path, keeper } = props;
  const back = `${path}?post=${post.id}#p-${post.id}`;
  const place = { club, reading, placeName, path: back, lastPlace: reader.lastPlace };
  return (
    <PrintedPost {...printOf(props)}>
      {own?.id === post.id && (
        <EditForm own={own} readThrough={reader.readThrough} keeper={keeper} {...place} />
      )}
      {about.tend === post.id && mayTend(post, reader.moderates) && (
        <TendPost
          post={{ ...post, removed: post.removedBy !== null }}
          thread={thread.id}
          floor={post.opening ? 0 : thread.spoilsThrough}
          {...place}
        />
      )}
      {about.report === post.id && !post.mine && (
        <ReportForm post={post.id} thread={thread.id} keeper={keeper} {...place} />
      )}
    </PrintedPost>
  );
}

/** A removed post is brought back by who removed it: its author, or a moderator. */
const mayTend = ({ mine, removedBy }: PostView, moderates: boolean) =>
  removedBy === null ? mine || moderates : removedBy === 'author' ? mine : moderates;

type Act = 'reply' | 'quote' | 'edit' | 'tend' | 'restore' | 'report';

/** To this same page, which knows where it is. */
function linksOf({ post, locked, moderates }: Print) {
  const { say } = words();
  const to = (label: Act, verb: string, at = `p-${post.id}`) => ({
    label: say(`discussion.post.${label}`),
    href: `?${verb}=${post.id}#${at}`,
  });
  const stands = post.removedBy === null;
  return [
    stands && !locked && to('reply', 'reply', 'reply'),
    stands && !locked && to('quote', 'quote', 'reply'),
    stands && post.mine && to('edit', 'edit'),
    mayTend(post, moderates) && to(stands ? 'tend' : 'restore', 'tend'),
    stands && !post.mine && to('report', 'report'),
  ].filter((link) => link !== false);
}
