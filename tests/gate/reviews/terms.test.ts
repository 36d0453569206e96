import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { termsForImporter } from '@/lib/gate';
import { gateFixture } from '../../helpers/gate';

test('a document is read with the words to watch that came with the book and the club’s own', async () => {
  const { bookId, clubId } = await gateFixture();
  const other = await gateFixture();
  const term = (of: string | null, phrase: string, mark: number) => {
    return { id: newId(), bookId, clubId: of, authorId: null, phrase, spoilsThrough: mark };
  };
  await unguardedDb.term.createMany({
    data: [term(null, 'carer', 1), term(clubId, 'donor', 2), term(other.clubId, 'gallery', 3)],
  });

  const terms = await termsForImporter(bookId, clubId);

  expect(terms.sort((a, b) => a.from - b.from)).toEqual([
    { phrase: 'carer', from: 1 },
    { phrase: 'donor', from: 2 },
  ]);
});
