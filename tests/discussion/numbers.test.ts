import { describe, expect, it } from 'vitest';
import { aPostOfHers } from './edited';
import { words } from './evening';
import { post, saveEdit, startAThread, tendOwnPost, tendPost } from '@/lib/discussion/actions';

const everything = async () => (await import('@/lib/db/everything')).everything;
const plain = { parent: '', quote: '' };

let unchanged: Awaited<ReturnType<typeof aPostOfHers>> | undefined;

describe('a number that no page offers', () => {
  const sentences = /^[A-Z].*\.$/;
  const odd = [
    '9',
    '10',
    '9999',
    '10000',
    '-1',
    '1.5',
    '1e1',
    '0x7',
    '',
    ' ',
    '3000000000',
    '9007199254740991',
  ];

  it.each(odd)('as a mark (%j) is a place of the book or a sentence', async (mark) => {
    const { ruth, here, ids, id, form } = await aPostOfHers();
    const bram = { ...here, thread: ids.openThread, post: id, deed: 'mark', mark };

    const answers = [
      await ruth.send(post, { ...here, ...plain, ...words('Hm.'), thread: ids.openThread, mark }),
      await ruth.send(startAThread, { ...here, ...words('Hm.'), title: 'Hm', mark }),
      await ruth.send(saveEdit, { ...form, source: 'Hm. ||It is empty.||{7}', mark }),
      await ruth.send(tendOwnPost, bram),
      await ruth.send(tendPost, { ...bram, reason: 'So.' }),
    ];

    for (const sent of answers)
      expect(sent.went ?? sent.message ?? Object.values(sent.errors)[0]).toMatch(/^\/clubs\/|^[A-Z].*\.$/);
    const marks = await (
      await everything()
    ).post.findMany({ where: { readingId: here.reading, source: 'Hm.' } });
    expect(marks.every(({ spoilsThrough }) => spoilsThrough > 1 && spoilsThrough <= 9)).toBe(true);
  });

  it.each(odd)('as a revision (%j) is a conflict or a sentence', async (revision) => {
    // None of them saves anything.
    const { ruth, form } = (unchanged ??= await aPostOfHers());

    const sent = await ruth.send(saveEdit, { ...form, source: 'Hm. ||It is empty.||{7}', revision });

    expect(sent.message).toMatch(sentences);
    expect(sent.went).toBeNull();
  });
});
