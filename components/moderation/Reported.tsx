import { fillCovers } from '@/lib/markup';
import { link } from '@/components/ui/tags';
import { words } from '@/lib/words';

type Props = { html: string; removed: boolean; author: string; href: string };

/** What a reported post says. Its covers are lifted where it stands, and only hinted at here. */
export function Reported({ html, removed, author, href }: Props) {
  const { say } = words();
  const hinted = fillCovers(html, () => `<span class="veil">${say('moderation.furtherOn')}</span>`);
  return (
    <>
      <p>
        {say.rich(removed ? 'moderation.postByRemoved' : 'moderation.postBy', { author, post: link(href) })}
      </p>
      <blockquote className="set-apart">
        <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: hinted }} />
      </blockquote>
    </>
  );
}
