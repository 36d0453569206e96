import { fillCovers } from '@/lib/markup';

type Props = { html: string; removed: boolean; author: string; href: string };

/** What a reported post says. Its covers are lifted where it stands, and only hinted at here. */
export function Reported({ html, removed, author, href }: Props) {
  const hinted = fillCovers(html, () => '<span class="veil">waits further on</span>');
  return (
    <>
      <p>
        <a href={href}>The post by {author}</a>
        {removed
          ? ', removed meanwhile, where it can be restored'
          : ', where it can be removed or its mark changed'}
      </p>
      <blockquote className="set-apart">
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: hinted }} />
      </blockquote>
    </>
  );
}
