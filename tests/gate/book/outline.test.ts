import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { arbitraryOutline } from '../../unit/outline/arbitrary-outlines';
import { gateFixture } from '../../helpers/gate';
import { loadNamedReader, readOutline } from '../../helpers/gate-reads';

async function insertOutline(bookId: string, { chapters, parts }: OutlineLabels) {
  const rows = chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label }));
  await unguardedDb.chapter.createMany({ data: rows });
  await unguardedDb.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}

test('whatever the outline, each chapter is in one part or before the first, in order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOutline, async (labels) => {
      const house = await gateFixture({ chapters: labels.chapters.length });
      await insertOutline(house.bookId, labels);
      const userId = await house.addMember('Nell');
      const arrived = (await loadNamedReader({ userId, ...house.here }))!;

      const outline = await readOutline(arrived.reader);

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
