import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { OutlineRevision } from '@/components/ui/OutlineRevision';
import type { HomeBook } from '@/lib/home/queries';
import { messages } from '@/lib/i18n';
import { moveBookmarkAction } from '@/lib/readings/progress-actions';

/** One press says that the next chapter is finished; nothing at the end of the book. */
export function FinishChapter({ book }: { book: Pick<HomeBook, 'next' | 'clubs'> }) {
  const { next, clubs } = book;
  const [club] = clubs;
  if (!next || !club) return null;
  return (
    <OutlineRevision value={next.outline}>
      <ActionForm action={moveBookmarkAction}>
        <ReadingIdFields club={club.clubSlug} reading={club.reading} />
        <input type="hidden" name="from" value="home" />
        <Button secondary className="finish" name="readThrough" value={String(next.place)}>
          {messages().t('reading.bookmark.nextFinished', { place: next.name })}
        </Button>
      </ActionForm>
    </OutlineRevision>
  );
}
