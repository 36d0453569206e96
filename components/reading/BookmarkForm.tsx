import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import { moveBookmarkAction } from '@/lib/readings/progress-actions';
import type { Bookmark as BookmarkView, PartView } from '@/lib/gate';
import { messages, type Translate } from '@/lib/i18n';
import { MoveConfirmation } from './MoveConfirmation';
import { ReadingIdFields } from './ReadingIdFields';
import { capitalise, partNames } from './place-labels';
import { UndoMoveForm } from './UndoMoveForm';

type Props = {
  bookmark: BookmarkView;
  outline: PartView[];
  /** How many posts a move to each place would open; null under the Sealed veil. */
  postsOpenedByMove: Map<number, number> | null;
  placeName: (place: number) => string;
  /** The last move was one on, and what it opened can be shown. */
  hasOpened: boolean;
  /** The reading's own path. */
  path: string;
  club: string;
  reading: string;
};

export function BookmarkForm({ bookmark, outline, placeName, path, hasOpened, ...props }: Props) {
  const { postsOpenedByMove, ...here } = props;
  const { readThrough, lastPlace, movedFrom } = bookmark;
  const { t } = messages();
  return (
    <section aria-labelledby="bookmark" className="bookmark">
      <div className="grid gap-1">
        <h2 id="bookmark">{t('reading.bookmark.yours')}</h2>
        <p>
          {readThrough === 0
            ? t('reading.bookmark.none')
            : t(readThrough === lastPlace ? 'reading.bookmark.atTheEnd' : 'reading.bookmark.at', {
                place: placeName(readThrough),
              })}
        </p>
        {readThrough === 0 && movedFrom === null && <p className="hint">{t('reading.bookmark.hint')}</p>}
      </div>
      {readThrough < lastPlace && (
        <NextChapterForm
          place={readThrough + 1}
          name={placeName(readThrough + 1)}
          opens={countOpened(postsOpenedByMove, readThrough + 1)}
          {...here}
        />
      )}
      <ActionForm action={moveBookmarkAction} className="bookmark-move">
        <ReadingIdFields {...here} />
        <Select
          label={t('reading.bookmark.finished')}
          name="readThrough"
          value={String(readThrough)}
          options={placeOptions({ outline, postsOpenedByMove, placeName }, t)}
        />
        <Button primary={readThrough === lastPlace} secondary={readThrough < lastPlace}>
          {t('reading.bookmark.move')}
        </Button>
        <MoveConfirmation
          question={t('reading.bookmark.sure')}
          yes={t('reading.bookmark.yesMove')}
          no={t('reading.bookmark.noMove')}
          cancelHref={path}
        />
      </ActionForm>
      {movedFrom !== null && (
        <UndoMoveForm
          hint={
            movedFrom === 0
              ? t('reading.bookmark.beforeAtStart')
              : t('reading.bookmark.before', { place: placeName(movedFrom) })
          }
          label={t('reading.bookmark.undo')}
          {...here}
        />
      )}
      {hasOpened && (
        <p>
          <a href={`${path}/opened`}>{t('reading.bookmark.seeOpened')}</a>
        </p>
      )}
    </section>
  );
}

type NextProps = { place: number; name: string; opens: number; club: string; reading: string };

/** One press says that the next chapter is finished, and what that opens. */
function NextChapterForm({ place, name, opens, club, reading }: NextProps) {
  const { t } = messages();
  return (
    <ActionForm action={moveBookmarkAction} className="grid gap-2">
      <ReadingIdFields club={club} reading={reading} />
      <Button primary name="readThrough" value={String(place)}>
        {t('reading.bookmark.nextFinished', { place: name })}
      </Button>
      <p className="hint">
        {opens > 0 ? t('reading.bookmark.nextOpens', { count: opens }) : t('reading.bookmark.canUndo')}
      </p>
    </ActionForm>
  );
}

type ChoiceProps = Pick<Props, 'outline' | 'postsOpenedByMove' | 'placeName'>;

/** Each choice says what it would open, before it does. */
function placeOptions({ outline, postsOpenedByMove, placeName }: ChoiceProps, t: Translate): Option[] {
  const groups = partNames(outline);
  const chapters = outline.flatMap((part, at) =>
    part.chapters.map(({ ordinal, title }) => {
      const name = [capitalise(placeName(ordinal)), title].filter(Boolean).join(', ');
      const label = [name, openedLabel(postsOpenedByMove, ordinal, t)].filter(Boolean).join(' – ');
      return { value: String(ordinal), label, group: groups[at] ?? undefined };
    }),
  );
  return [{ value: '0', label: t('reading.bookmark.nothingYet') }, ...chapters];
}

function openedLabel(
  postsOpenedByMove: Map<number, number> | null,
  place: number,
  t: Translate,
): string | null {
  const count = countOpened(postsOpenedByMove, place);
  return count > 0 ? t('reading.bookmark.opens', { count }) : null;
}

/** 0 under the Sealed veil, which tells nothing. */
const countOpened = (postsOpenedByMove: Map<number, number> | null, place: number) =>
  [...(postsOpenedByMove ?? [])].filter(([at]) => at <= place).at(-1)?.[1] ?? 0;
