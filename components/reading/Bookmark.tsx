import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { moveMyBookmark, undoMyMove } from '@/lib/progress/actions';
import type { Bookmark as BookmarkView, PartView } from '@/lib/gate';
import { Here } from './Here';

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
  return (
    <section aria-labelledby="bookmark" className="bookmark">
      <div className="grid gap-1">
        <h2 id="bookmark">Your bookmark</h2>
        <p>
          {readThrough === 0
            ? 'You have not finished a chapter yet.'
            : `You have finished ${placeName(readThrough)}`}
          {readThrough > 0 && (readThrough === lastPlace ? ', and with it the book.' : '.')}
        </p>
        {readThrough === 0 && movedFrom === null && (
          <p className="hint">
            Move it after each chapter: what others wrote up to there opens, and the rest stays away.
          </p>
        )}
      </div>
      <ActionForm action={moveMyBookmark} className="flex flex-wrap items-end gap-3">
        <Here club={club} reading={reading} />
        <Select
          label="I have finished"
          name="readThrough"
          value={String(readThrough)}
          options={choices(outline, opens)}
        />
        <Button ofRibbon>Move my bookmark</Button>
      </ActionForm>
      {movedFrom !== null && (
        <ActionForm action={undoMyMove} className="flex flex-wrap items-center gap-3">
          <Here club={club} reading={reading} />
          <p className="hint">It was at {placeName(movedFrom)} before.</p>
          <Button quiet className="small">
            Undo the move
          </Button>
        </ActionForm>
      )}
    </section>
  );
}

/** Each choice says what it would open, before it does. */
function choices(outline: PartView[], opens: Map<number, number> | null): Option[] {
  const chapters = outline.flatMap((part) =>
    part.chapters.map(({ ordinal, label, title }) => ({
      value: String(ordinal),
      label: [title ? `${label}, ${title}` : label, opened(opens, ordinal)].filter(Boolean).join(' – '),
      group: part.title ? `${part.label}: ${part.title}` : part.label,
    })),
  );
  return [{ value: '0', label: 'Nothing yet' }, ...chapters];
}

function opened(opens: Map<number, number> | null, place: number): string | null {
  const upTo = [...(opens ?? [])].filter(([at]) => at <= place);
  const posts = upTo.at(-1)?.[1] ?? 0;
  return posts > 0 ? `opens ${posts} ${posts === 1 ? 'post' : 'posts'}` : null;
}
