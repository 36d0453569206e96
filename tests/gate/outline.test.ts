import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { arrive, outlineOf } from '@/lib/gate';
import type { Labels } from '@/lib/outline/names';
import { outlines } from '../outline/outlines';
import { aHouse } from './house';

async function labelled(bookId: string, { chapters, parts }: Labels) {
  const rows = chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label }));
  await everything.chapter.createMany({ data: rows });
  await everything.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}

test('whatever the outline, each chapter is in one part or before the first, in order', async () => {
  await fc.assert(
    fc.asyncProperty(outlines, async (labels) => {
      const house = await aHouse({ chapters: labels.chapters.length });
      await labelled(house.bookId, labels);
      const userId = await house.enter('Nell');
      const arrived = (await arrive({ userId, ...house.here }))!;

      const outline = await outlineOf(arrived.reader);

      const chapters = outline.flatMap((part) => part.chapters);
      expect(chapters.map(({ ordinal }) => ordinal)).toEqual(labels.chapters.map((_, at) => at + 1));
      expect(chapters.map(({ label }) => label)).toEqual(labels.chapters);
      const parts = outline.filter(({ label }) => label !== null);
      const starts = parts.map(({ label, chapters: [first] }) => ({ label, firstChapter: first!.ordinal }));
      expect(starts).toEqual(labels.parts);
      expect(outline.slice(1).every(({ label }) => label !== null)).toBe(true);
      expect(arrived.names).toMatchObject(labels);
    }),
    { numRuns: 40 },
  );
});
