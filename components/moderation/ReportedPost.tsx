import { linkTo } from '@/components/ui/rich-text-tags';
import type { PostView } from '@/lib/gate';
import { fillCovers, addDirections } from '@/lib/markdown';
import { messages } from '@/lib/i18n';

const SENTENCES = {
  nobody: 'moderation.postBy',
  moderator: 'moderation.postByRemoved',
  author: 'moderation.postByWithdrawn',
} as const;

type Props = { post: PostView; href: string };

/** What a reported post says. Its covers are lifted where it stands; here they are open or hinted at. */
export function ReportedPost({ post: { html, covers, removedBy, author }, href }: Props) {
  const { t } = messages();
  const placeholder = `<span class="veil">${t('moderation.furtherOn')}</span>`;
  const openAsides = new Map(covers.map((cover) => [cover.ordinal, cover.html]));
  const body = fillCovers(addDirections(html), (ordinal) => {
    const words = openAsides.get(ordinal);
    return words ? addDirections(words) : placeholder;
  });
  return (
    <>
      <p>{t.rich(SENTENCES[removedBy ?? 'nobody'], { author, post: linkTo(href) })}</p>
      <blockquote className="quoted">
        <div className="prose" dangerouslySetInnerHTML={{ __html: body }} />
      </blockquote>
    </>
  );
}
