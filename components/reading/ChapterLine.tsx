import { layOutLine } from '@/lib/outline/line-layout';
import { partNumeral, shortChapterLabel } from '@/lib/outline/short-labels';
import type { AheadCount, PartView, ThreadPlace } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { capitalise, partNames, plainPartNames } from './place-labels';
import { CachedList } from './CachedList';
import { groupChapters } from './chapter-groups';
import { ChapterGroupItem } from './ChapterGroup';
import { LineDrawing } from './LineDrawing';

type Props = {
  outline: PartView[];
  readThrough: number;
  threads: ThreadPlace[];
  ahead: AheadCount[];
  placeName: (place: number) => string;
  /** The reading's own path. */
  path: string;
  /** Where a title is reported, if one is there that can be. */
  reportHref?: string;
};

/** The book as one line, and behind a press its chapters by parts: those read lead to their threads. */
export function ChapterLine({ outline, readThrough, threads, ahead, placeName, path, reportHref }: Props) {
  const { t } = messages();
  const waiting = ahead.map(({ place }) => place);
  const groups = groupChapters({
    parts: outline.map(({ chapters }, at) => ({ name: partNames(outline)[at] ?? null, chapters })),
    placeName: (place) => capitalise(placeName(place)),
    nameRange: (from, to) => t('reading.outline.range', { from: capitalise(from), to }),
    readThrough,
    waiting: new Set(waiting),
    threads,
    hrefOf: (place) => `${path}?place=${place}#threads`,
  });
  return (
    <section aria-labelledby="outline" className="page-section">
      <h2 id="outline" className="sr-only">
        {t('reading.outline.title')}
      </h2>
      <CachedList
        cacheKey="drawing"
        component={LineDrawing}
        items={[layOutLine(toLineBook(outline, readThrough, waiting))]}
        className="line-frame"
      />
      <details className="chapter-index">
        <summary>{t('reading.outline.chapters')}</summary>
        <CachedList
          as="ul"
          cacheKey="chapters"
          component={ChapterGroupItem}
          items={groups}
          className="chapter-groups"
        />
        {reportHref && (
          <p className="hint">
            <a href={reportHref}>{t('reading.outline.report')}</a>
          </p>
        )}
      </details>
    </section>
  );
}

function toLineBook(outline: PartView[], readThrough: number, waiting: number[]) {
  const names = plainPartNames(outline);
  const fullNames = partNames(outline);
  const parts = outline.flatMap(({ label, chapters }, at) => {
    const [first] = chapters;
    if (label === null || first === undefined) return [];
    const name = names[at] ?? label;
    return { name, full: fullNames[at] ?? name, numeral: partNumeral(label), firstChapter: first.ordinal };
  });
  const numbers = outline.flatMap(({ chapters }) =>
    chapters.map(({ label }) => shortChapterLabel(messages(), label)),
  );
  return { numbers, parts, readThrough, waiting };
}
