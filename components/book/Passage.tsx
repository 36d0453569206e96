import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { PassageView } from '@/lib/gate';
import { words } from '@/lib/words';
import { PassageWords } from './PassageWords';

type Props = { passage: PassageView; lookedAt: boolean; placeName: (place: number) => string };

export function Passage({ passage, lookedAt, placeName }: Props) {
  const { id, kind, by, html, spoilsThrough, themes, draft } = passage;
  const small = [throughPlace(spoilsThrough, placeName(spoilsThrough)), ...themes].join(' · ');
  return (
    <div id={`i-${id}`} tabIndex={-1} className="beside">
      <PassageWords kind={kind} by={by} html={html} />
      {draft ? (
        <p className="hint in-margin">{words().say('book.reviews.draft')}</p>
      ) : (
        <p className="hint in-margin">{small}</p>
      )}
      {lookedAt && (
        <p>
          <CoverAgain id={id} />
        </p>
      )}
    </div>
  );
}
