import { CoverAgain } from '@/components/reading/Cover';
import type { PassageView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { PassageBody } from './PassageBody';

type Props = { passage: PassageView; readableFrom: string; lookedAt: boolean };

export function Passage({ passage, readableFrom, lookedAt }: Props) {
  const { id, kind, by, html, themes, draft } = passage;
  return (
    <div id={`i-${id}`} tabIndex={-1} className="with-margin">
      <PassageBody kind={kind} by={by} html={html} />
      {draft ? (
        <p className="hint margin-note">{messages().t('book.reviews.draft')}</p>
      ) : (
        <p className="hint margin-note">{[readableFrom, ...themes].join(' · ')}</p>
      )}
      {lookedAt && (
        <p>
          <CoverAgain id={id} />
        </p>
      )}
    </div>
  );
}
