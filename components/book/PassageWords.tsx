import type { PassageView } from '@/lib/gate';
import { withDirections } from '@/lib/markup';
import { words } from '@/lib/words';

type Props = Pick<PassageView, 'kind' | 'by' | 'html'>;

/** What a passage says; quotations and readers' comments stand apart from the reviewer's own words. */
export function PassageWords({ kind, by, html }: Props) {
  const said = <div className="prose" dangerouslySetInnerHTML={{ __html: withDirections(html) }} />;
  if (kind === 'passage' && !by) return said;
  const Apart = kind === 'comment' ? 'div' : 'blockquote';
  return (
    <Apart className="set-apart grid gap-1">
      {kind === 'comment' && <p className="hint">{comment(by)}</p>}
      {said}
      {kind !== 'comment' && by && <p className="hint">— {by}</p>}
    </Apart>
  );
}

const comment = (by: string | null) =>
  by ? words().say('book.reviews.commentBy', { by }) : words().say('book.reviews.comment');
