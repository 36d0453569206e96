import type { PassageView } from '@/lib/gate';
import { addDirections } from '@/lib/markdown';
import { messages } from '@/lib/i18n';

type Props = Pick<PassageView, 'kind' | 'by' | 'html'>;

/** What a passage says; quotations and readers' comments stand apart from the reviewer's own words. */
export function PassageBody({ kind, by, html }: Props) {
  const body = <div className="prose" dangerouslySetInnerHTML={{ __html: addDirections(html) }} />;
  if (kind === 'passage' && !by) return body;
  const Container = kind === 'comment' ? 'div' : 'blockquote';
  return (
    <Container className="quoted grid gap-1">
      {kind === 'comment' && <p className="hint">{commentHeading(by)}</p>}
      {body}
      {kind !== 'comment' && by && <p className="hint">— {by}</p>}
    </Container>
  );
}

const commentHeading = (by: string | null) =>
  by ? messages().t('book.reviews.commentBy', { by }) : messages().t('book.reviews.comment');
