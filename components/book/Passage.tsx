import { CoverAgain } from '@/components/reading/Cover';
import type { PassageView } from '@/lib/gate';
import { words } from '@/lib/words';
import { PassageWords } from './PassageWords';

type Props = { passage: PassageView; through: string; lookedAt: boolean };

export function Passage({ passage, through, lookedAt }: Props) {
  const { id, kind, by, html, themes, draft } = passage;
  return (
    <div id={`i-${id}`} tabIndex={-1} className="beside">
      <PassageWords kind={kind} by={by} html={html} />
      {draft ? (
        <p className="hint in-margin">{words().say('book.reviews.draft')}</p>
      ) : (
        <p className="hint in-margin">{[through, ...themes].join(' · ')}</p>
      )}
      {lookedAt && (
        <p>
          <CoverAgain id={id} />
        </p>
      )}
    </div>
  );
}
