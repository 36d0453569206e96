import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MarkField } from '@/components/discussion/MarkField';
import { BookmarkForm } from '@/components/reading/BookmarkForm';
import { ChapterLine } from '@/components/reading/ChapterLine';
import { capitalise, placeNames } from '@/components/reading/place-labels';
import { PlaceList } from '@/components/books/PlaceList';
import { summariseOutline } from '@/lib/outline/summary';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { messagesIn } from '@/lib/i18n/translate';
import { arbitraryOutline } from '../../unit/outline/arbitrary-outlines';
import { scaleRuns } from '../../helpers/share';

vi.mock('@/lib/readings/progress-actions', () => ({ moveBookmarkAction: vi.fn(), undoMoveAction: vi.fn() }));

const bookmark = { readThrough: 0, lastPlace: 0, veil: 'marked' as const, movedFrom: null };

/** As the gate hands it out. */
const outlineView = ({ chapters, parts }: OutlineLabels) =>
  [{ label: null, firstChapter: 1 }, ...parts]
    .map(({ label, firstChapter }, at, all) => ({
      label,
      title: null,
      chapters: chapters.flatMap((name, index) => {
        const ordinal = index + 1;
        const next = all[at + 1]?.firstChapter ?? Infinity;
        return ordinal >= firstChapter && ordinal < next ? [{ ordinal, label: name, title: null }] : [];
      }),
    }))
    .filter(({ chapters }) => chapters.length > 0);

const renderedTexts = (part: Parameters<typeof render>[0]) => {
  const { container } = render(part);
  const options = [...container.querySelectorAll('option')];
  const lines = [...container.querySelectorAll('ol:not(:has(ol)) > li')];
  cleanup();
  return {
    values: options.map(({ value }) => Number(value)),
    options: options.map(({ textContent }) => textContent),
    lines: lines.map(({ textContent }) => textContent),
  };
};

test('whatever its outline, bookmark, mark, line and preview offer the places of a book and no others', () => {
  fc.assert(
    fc.property(arbitraryOutline, (labels) => {
      const placeName = placeNames(labels);
      const outline = outlineView(labels);
      const lastPlace = labels.chapters.length;
      const places = Array.from({ length: lastPlace + 1 }, (_, place) => place);
      const named = places.slice(1).map((place) => capitalise(placeName(place)));
      const here = { club: 'lamp', reading: 'r' };

      const moves = renderedTexts(
        <BookmarkForm
          bookmark={bookmark}
          outline={outline}
          placeName={placeName}
          {...here}
          postsOpenedByMove={null}
          hasOpened={false}
          path="/clubs/lamp/r"
        />,
      );
      const marks = renderedTexts(
        <MarkField lastPlace={lastPlace} placeName={placeName} lowestMark={0} value={0} />,
      );
      const line = renderedTexts(
        <ChapterLine
          outline={outline}
          placeName={placeName}
          readThrough={0}
          threads={[]}
          ahead={[]}
          path="/room"
        />,
      );
      const preview = renderedTexts(<PlaceList {...summariseOutline(messagesIn('en'), labels)} />);

      expect(moves.values).toEqual(places);
      expect(moves.options.slice(1)).toEqual(named);
      expect(marks.values).toEqual(places);
      expect(new Set(marks.options).size).toBe(places.length);
      expect(line.lines).toEqual(named.map((name) => `${name}, not read yet`));
      expect(preview.lines).toEqual(places.slice(1).map(placeName));
    }),
    { numRuns: scaleRuns(60) },
  );
});

test('a book without parts has no heading on its line and no group in its bookmark', () => {
  const labels = { chapters: ['Chapter 1', 'Chapter 2'], parts: [] };
  const placeName = placeNames(labels);
  const outline = outlineView(labels);

  const { container } = render(
    <>
      <ChapterLine
        outline={outline}
        placeName={placeName}
        readThrough={1}
        threads={[]}
        ahead={[]}
        path="/room"
      />
      <BookmarkForm
        bookmark={bookmark}
        outline={outline}
        placeName={placeName}
        postsOpenedByMove={null}
        hasOpened={false}
        path="/clubs/lamp/r"
        club="lamp"
        reading="r"
      />
    </>,
  );

  expect(container.querySelectorAll('h3, optgroup')).toHaveLength(0);
  expect(container.querySelectorAll('.ribbon-mark')).toHaveLength(1);
});
