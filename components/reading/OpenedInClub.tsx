import type { OpenedElsewhere } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { readingPath } from '@/lib/readings/context';
import { OpenedBookItems } from './OpenedBookItems';
import { OpenedThreads } from './OpenedThreads';
import { placeNames } from './place-labels';

type Props = { opened: OpenedElsewhere; partName: (place: number) => string | undefined };

/** What the same move opened in another club that reads the book; nothing where nothing did. */
export function OpenedInClub({ opened, partName }: Props) {
  const { readingId, names, discussion, book } = opened;
  const isEmpty = discussion.threadCount === 0 && !hasItems(book);
  if (isEmpty) return null;
  const path = readingPath(names.clubSlug, readingId);
  const placeName = placeNames(names);
  return (
    <section aria-labelledby={`in-${readingId}`} className="page-section">
      <h2 id={`in-${readingId}`} dir="auto">
        <a href={path}>{messages().t('reading.opened.inClub', { club: names.club })}</a>
      </h2>
      <OpenedThreads opened={discussion} path={path} placeName={placeName} isWithin />
      <OpenedBookItems
        items={book}
        path={path}
        placeName={placeName}
        partName={partName}
        hasHindsight={names.sections.hindsight}
        within={readingId}
      />
    </section>
  );
}

const hasItems = ({ titles, themes, notes, turningPoints, passages }: OpenedElsewhere['book']) =>
  titles.length + themes.length + notes + turningPoints.length + passages > 0;
