import { fillCovers } from '@/lib/markup';

type Props = { html: string; removed: boolean; author: string };

/** What a reported post says. Its covers are lifted where it stands, and only hinted at here. */
export function Reported({ html, removed, author }: Props) {
  const hinted = fillCovers(html, () => '<span class="veil">waits further on</span>');
  return (
    <>
      <p>
        The post by <strong>{author}</strong>
        {removed && ', removed meanwhile'}:
      </p>
      <blockquote className="set-apart">
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: hinted }} />
      </blockquote>
    </>
  );
}
