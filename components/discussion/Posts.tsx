import { Print } from '@/components/reading/Print';
import type { PostView } from '@/lib/gate';
import { PostInThread, PrintedPost, printOf, type PostProps } from './PostInThread';

type Props = PostProps & { posts: PostView[] };

/** The posts of a page. Only one with a form open under it is more than print. */
export function Posts({ posts, ...props }: Props) {
  const { edit, tend, report } = props.about;
  const at = posts.findIndex(({ id }) => [edit, tend, report].includes(id));
  if (at < 0) return <Printed posts={posts} {...props} />;
  return (
    <>
      <Printed posts={posts.slice(0, at)} {...props} />
      <PostInThread post={posts[at]!} {...props} />
      <Printed posts={posts.slice(at + 1)} {...props} />
    </>
  );
}

function Printed({ posts, ...props }: Props) {
  const each = posts.map((post) => printOf({ post, ...props }));
  return <Print name="post" of={PrintedPost} each={each} className="contents" />;
}
