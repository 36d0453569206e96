import { describe, expect, it } from 'vitest';
import { editedPostFixture } from '../../permissions/edited-post';
import { postDraft } from '../../permissions/fixture';
import {
  createReplyAction,
  editPostAction,
  createThreadAction,
  manageOwnPostAction,
} from '@/lib/discussion/actions';
import { moderatePostAction } from '@/lib/moderation/actions';

const loadDatabase = async () => (await import('@/lib/db/unguarded')).unguardedDb;
const NO_REFERENCES = { parent: '', quote: '' };

let unchanged: Awaited<ReturnType<typeof editedPostFixture>> | undefined;

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
    const { ruth, here, ids, id, form } = await editedPostFixture();
    const bram = { ...here, thread: ids.openThread, post: id, deed: 'mark', mark };

    const answers = [
      await ruth.send(createReplyAction, {
        ...here,
        ...NO_REFERENCES,
        ...postDraft('Hm.'),
        thread: ids.openThread,
        mark,
      }),
      await ruth.send(createThreadAction, { ...here, ...postDraft('Hm.'), title: 'Hm', mark }),
      await ruth.send(editPostAction, { ...form, source: 'Hm. ||It is empty.||{7}', mark }),
      await ruth.send(manageOwnPostAction, bram),
      await ruth.send(moderatePostAction, { ...bram, reason: 'So.' }),
    ];

    for (const sent of answers)
      expect(sent.went ?? sent.formError ?? Object.values(sent.fieldErrors)[0]).toMatch(
        /^\/clubs\/|^[A-Z].*\.$/,
      );
    const marks = await (
      await loadDatabase()
    ).post.findMany({ where: { readingId: here.reading, source: 'Hm.' } });
    expect(marks.every(({ spoilsThrough }) => spoilsThrough > 1 && spoilsThrough <= 9)).toBe(true);
  });

  it.each(odd)('as a revision (%j) is a conflict or a sentence', async (revision) => {
    // None of them saves anything.
    const { ruth, form } = (unchanged ??= await editedPostFixture());

    const sent = await ruth.send(editPostAction, { ...form, source: 'Hm. ||It is empty.||{7}', revision });

    expect(sent.formError).toMatch(sentences);
    expect(sent.went).toBeNull();
  });
});
