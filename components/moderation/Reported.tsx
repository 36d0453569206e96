import { link } from '@/components/ui/tags';
import type { PostView } from '@/lib/gate';
import { fillCovers, withDirections } from '@/lib/markup';
import { words } from '@/lib/words';

const SAID = {
  nobody: 'moderation.postBy',
  moderator: 'moderation.postByRemoved',
  author: 'moderation.postByWithdrawn',
} as const;

type Props = { post: PostView; href: string };

/** What a reported post says. Its covers are lifted where it stands; here they are open or hinted at. */
export function Reported({ post: { html, covers, removedBy, author }, href }: Props) {
  const { say } = words();
  const hint = `<span class="veil">${say('moderation.furtherOn')}</span>`;
  const opened = new Map(covers.map((cover) => [cover.ordinal, cover.html]));
  const filled = fillCovers(withDirections(html), (ordinal) => {
    const words = opened.get(ordinal);
    return words ? withDirections(words) : hint;
  });
  return (
    <>
      <p>{say.rich(SAID[removedBy ?? 'nobody'], { author, post: link(href) })}</p>
      <blockquote className="set-apart">
        <div className="prose" dangerouslySetInnerHTML={{ __html: filled }} />
      </blockquote>
    </>
  );
}
