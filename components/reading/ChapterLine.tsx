import { parseChapterNumber } from '@/lib/outline/place-names';
import type { PartView, AheadCount } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { capitalise, partNames } from './place-labels';
import { CachedList } from './CachedList';

type Thread = { id: string; spoilsThrough: number };
type Props = {
  outline: PartView[];
  readThrough: number;
  threads: Thread[];
  ahead: AheadCount[];
  placeName: (place: number) => string;
};

/** The book as one line: inked with its conversations as far as you have read, then your ribbon, then blank. */
export function ChapterLine({ outline, readThrough, threads, ahead, placeName }: Props) {
  const placesAhead = new Set(ahead.map(({ place }) => place));
  const titles = partNames(outline);
  const items = outline.map(({ chapters }, at) => ({
    title: titles[at] ?? null,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      name: capitalise(placeName(chapter.ordinal)),
      threadIds: chapter.ordinal > readThrough ? [] : threadIdsAt(chapter.ordinal, threads),
      hasHidden: placesAhead.has(chapter.ordinal),
    })),
    readThrough,
    isNumbered: placesAhead.size > 0,
  }));
  return (
    <section aria-labelledby="outline" className="page-section">
      <h2 id="outline" className="sr-only">
        {messages().t('reading.outline.title')}
      </h2>
      <CachedList cacheKey="part" component={Part} items={items} className="book" />
    </section>
  );
}

const threadIdsAt = (place: number, threads: Thread[]) =>
  threads.filter(({ spoilsThrough }) => spoilsThrough === place).map(({ id }) => id);

type ChapterProps = {
  /** With the conversations that stand further down, and whether something waits in it. */
  chapter: PartView['chapters'][number] & { name: string; threadIds: string[]; hasHidden: boolean };
  readThrough: number;
  /** Whether its number is seen while it is ahead: to a Sealed reader that paper is blank. */
  isNumbered: boolean;
};
/** Without a title: the chapters that are in no part. */
type PartProps = Omit<ChapterProps, 'chapter'> & {
  title: string | null;
  chapters: ChapterProps['chapter'][];
};

function Part({ title, chapters, ...line }: PartProps) {
  return (
    <div className="book-part">
      {title !== null && <h3 dir="auto">{title}</h3>}
      <ol className="chapter-line">
        {chapters.map((chapter) => (
          <Chapter key={chapter.ordinal} chapter={chapter} {...line} />
        ))}
      </ol>
    </div>
  );
}

function Chapter({ chapter, readThrough, isNumbered }: ChapterProps) {
  const { ordinal, label, name, hasHidden } = chapter;
  const { t } = messages();
  const isRead = ordinal <= readThrough;
  const description = t(hasHidden ? 'reading.outline.waits' : 'reading.outline.ahead');
  return (
    <li className={isRead ? 'is-read' : 'is-ahead'}>
      {isRead ? <ReadChapter chapter={chapter} isBookmark={ordinal === readThrough} /> : null}
      {!isRead && <span className="sr-only">{`${name}, ${description}`}</span>}
      {!isRead && isNumbered && (
        <span aria-hidden="true" className={hasHidden ? 'has-hidden' : 'is-empty'}>
          {shortLabel(label)}
        </span>
      )}
      {ordinal === readThrough && <span aria-hidden="true" className="ribbon-mark" />}
      {readThrough === 0 && ordinal === 1 && <span aria-hidden="true" className="ribbon-mark at-start" />}
    </li>
  );
}

type ReadChapterProps = Pick<ChapterProps, 'chapter'> & { isBookmark: boolean };

/** A chapter with conversations leads to the first of them, further down. */
function ReadChapter({ chapter: { label, name, title, threadIds }, isBookmark }: ReadChapterProps) {
  const { t } = messages();
  const state = t(isBookmark ? 'reading.outline.here' : 'reading.outline.finished');
  const threadCount = threadIds[0] && t('reading.outline.below', { count: threadIds.length });
  const description = [name, title, state, threadCount];
  const content = (
    <>
      <span className="sr-only">{description.filter(Boolean).join(', ')}</span>
      <span aria-hidden="true">{shortLabel(label)}</span>
    </>
  );
  return threadIds[0] ? <a href={`#i-${threadIds[0]}`}>{content}</a> : <span>{content}</span>;
}

/** "Chapter 7" as 7; a name that is longer than a chapter's place on the line is only said. */
const shortLabel = (label: string) => {
  const bare = parseChapterNumber(label) ?? label;
  return bare.length <= 5 ? bare : bare.slice(0, 1);
};
