import { Still } from '@/components/ui/Still';
import { printed, putAside } from '@/lib/still';
import type { PostView } from '@/lib/gate';
import { speaking, words } from '@/lib/words';
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
  const { language } = words();
  const print = (post: PostView) => printed(`post ${language}`, PrintedPost, printOf({ post, ...props }));
  const html = speaking(language, () => posts.map(print).join(''));
  const nth = putAside(html);
  return <Still html={nth === null ? html : null} nth={nth} />;
}
