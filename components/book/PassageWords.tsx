import type { PassageView } from '@/lib/gate';

type Props = Pick<PassageView, 'kind' | 'by' | 'html'>;

/** What a passage says; quotations and readers' comments stand apart from the reviewer's own words. */
export function PassageWords({ kind, by, html }: Props) {
  const words = <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
  if (kind === 'passage' && !by) return words;
  const Apart = kind === 'comment' ? 'div' : 'blockquote';
  return (
    <Apart className="set-apart grid gap-1">
      {kind === 'comment' && <p className="hint">A reader’s comment{by && `, by ${by}`}</p>}
      {words}
      {kind !== 'comment' && by && <p className="hint">— {by}</p>}
    </Apart>
  );
}
