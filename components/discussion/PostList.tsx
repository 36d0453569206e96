import { CachedList } from '@/components/reading/CachedList';
import type { PostView } from '@/lib/gate';
import { isAnswered, ThreadPost, PostCardWithLinks, postCardData, type ThreadPostProps } from './ThreadPost';

type Props = ThreadPostProps & { posts: PostView[] };

/** The posts of a page. Only one with a form open under it is more than static HTML. */
export function PostList({ posts, ...props }: Props) {
  const { edit, tend, report } = props.query;
  const at = posts.findIndex((post) => [edit, tend, report].includes(post.id) || isAnswered(props, post));
  if (at < 0) return <CachedPosts posts={posts} {...props} />;
  return (
    <>
      <CachedPosts posts={posts.slice(0, at)} {...props} />
      <ThreadPost post={posts[at]!} {...props} />
      <CachedPosts posts={posts.slice(at + 1)} {...props} />
    </>
  );
}

function CachedPosts({ posts, ...props }: Props) {
  const items = posts.map((post) => postCardData({ post, ...props }));
  return <CachedList cacheKey="post" component={PostCardWithLinks} items={items} className="contents" />;
}
