import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { moveMyBookmark, undoMyMove } from '@/lib/progress/actions';
import type { Bookmark as BookmarkView, PartView } from '@/lib/gate';
import { words, type Say } from '@/lib/words';
import { Here } from './Here';
import { asHeading, partNames } from './places';

type Props = {
  bookmark: BookmarkView;
  outline: PartView[];
  /** How many posts a move to each place would open; null under the Sealed veil. */
  opens: Map<number, number> | null;
  placeName: (place: number) => string;
  club: string;
  reading: string;
};

export function Bookmark({ bookmark, outline, opens, placeName, club, reading }: Props) {
  const { readThrough, lastPlace, movedFrom } = bookmark;
  const { say } = words();
  return (
    <section aria-labelledby="bookmark" className="bookmark">
      <div className="grid gap-1">
        <h2 id="bookmark">{say('reading.bookmark.yours')}</h2>
        <p>
          {readThrough === 0
            ? say('reading.bookmark.none')
            : say(readThrough === lastPlace ? 'reading.bookmark.atTheEnd' : 'reading.bookmark.at', {
                place: placeName(readThrough),
              })}
        </p>
        {readThrough === 0 && movedFrom === null && <p className="hint">{say('reading.bookmark.hint')}</p>}
      </div>
      <ActionForm action={moveMyBookmark} className="flex flex-wrap items-end gap-3">
        <Here club={club} reading={reading} />
        <Select
          label={say('reading.bookmark.finished')}
          name="readThrough"
          value={String(readThrough)}
          options={choices({ outline, opens, placeName }, say)}
        />
        <Button ofRibbon>{say('reading.bookmark.move')}</Button>
      </ActionForm>
      {movedFrom !== null && (
        <ActionForm action={undoMyMove} className="flex flex-wrap items-center gap-3">
          <Here club={club} reading={reading} />
          <p className="hint">
            {movedFrom === 0
              ? say('reading.bookmark.beforeAtStart')
              : say('reading.bookmark.before', { place: placeName(movedFrom) })}
          </p>
          <Button quiet className="small">
            {say('reading.bookmark.undo')}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}

type Choosing = Pick<Props, 'outline' | 'opens' | 'placeName'>;

/** Each choice says what it would open, before it does. */
function choices({ outline, opens, placeName }: Choosing, say: Say): Option[] {
  const groups = partNames(outline);
  const chapters = outline.flatMap((part, at) =>
    part.chapters.map(({ ordinal, title }) => {
      const name = [asHeading(placeName(ordinal)), title].filter(Boolean).join(', ');
      const label = [name, opened(opens, ordinal, say)].filter(Boolean).join(' – ');
      return { value: String(ordinal), label, group: groups[at] ?? undefined };
    }),
  );
  return [{ value: '0', label: say('reading.bookmark.nothingYet') }, ...chapters];
}

function opened(opens: Map<number, number> | null, place: number, say: Say): string | null {
  const upTo = [...(opens ?? [])].filter(([at]) => at <= place);
  const count = upTo.at(-1)?.[1] ?? 0;
  return count > 0 ? say('reading.bookmark.opens', { count }) : null;
}
