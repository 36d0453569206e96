import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { moveBookmark, readEditablePost } from '@/lib/gate';
import { createLabelWriter } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import { arbitraryOutline } from '../../unit/outline/arbitrary-outlines';
import { gateFixture, postReply, postThread, readPost } from '../../helpers/gate';
import { readAhead } from '../../helpers/gate-reads';

async function insertOutline(bookId: string, { chapters, parts }: OutlineLabels) {
  await unguardedDb.chapter.createMany({
    data: chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label })),
  });
  await unguardedDb.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}

/** How Ruth may write each place after a spoiler. */
function labelsOf(labels: OutlineLabels) {
  const parts = labels.parts.map(({ label, firstChapter }) => ({ label, first: firstChapter }));
  return createLabelWriter({ ...labels, parts, listNames: () => listSpokenNames(labels) });
}

test('whatever the outline, bookmark, mark, aside and cover reach each of its places', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryOutline.filter(({ chapters }) => chapters.length <= 12),
      async (labels) => {
        const last = labels.chapters.length;
        const house = await gateFixture({ chapters: last });
        await insertOutline(house.bookId, labels);
        const ruth = await house.readerAt('Ruth', { at: last });
        const tommy = await house.readerAt('Tommy');
        const labelOf = labelsOf(labels);
        const { threadId } = await postThread(ruth, 'Hello.', 0);
        for (let place = 0; place <= last; place++) {
          await postThread(ruth, 'Marked.', place);
          const typed = `Before. ||hidden||{${labelOf(place)}}`;
          const id = await postReply(ruth, typed, { threadId, mark: 0 });
          const aside = await unguardedDb.aside.findMany({ where: { postId: id } });
          const post = (await readPost(tommy, id))!;

          expect(aside.map(({ spoilsThrough }) => spoilsThrough)).toEqual([place]);
          expect(post.covers.map((cover) => cover.place)).toEqual(place === 0 ? [] : [place]);
          expect(post.html.includes('hidden')).toBe(place === 0);
          expect((await readEditablePost(ruth, id))!.source).toBe(typed);
        }
        const { waiting } = await readAhead(tommy);
        expect(waiting.map(({ place }) => place)).toEqual(Array.from({ length: last }, (_, at) => at + 1));
        for (let place = last; place >= 0; place--) {
          expect(await moveBookmark(tommy, place)).toBe(true);
          expect((await house.reload(tommy)).readThrough).toBe(place);
        }
        expect(await moveBookmark(tommy, last + 1)).toBe(false);
      },
    ),
    { numRuns: 4 },
  );
});
