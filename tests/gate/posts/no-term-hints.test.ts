import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { editPost, reportPost, createThread, createReply } from '@/lib/gate';
import { gateFixture, postThread, postDraft, postReply } from '../../helpers/gate';

test('a word that lies ahead of Kathy is a word like any other, wherever she writes it', async () => {
  const house = await gateFixture();
  const { bookId } = house;
  await unguardedDb.term.create({ data: { id: newId(), bookId, phrase: 'deferral', spoilsThrough: 4 } });
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { id, threadId } = await postThread(ruth, 'Hello.', 0);
  const own = await postReply(kathy, 'Hm.', { threadId });

  const hears = async (word: string) => {
    const source = `Is it a ${word}?`;
    const written = [
      await createThread(kathy, { ...postDraft(source), title: source }),
      // Below her own place, where she is told of words that she has reached.
      await createThread(kathy, { ...postDraft(source, 0), title: source }),
      await createReply(kathy, { ...postDraft(source, 1), threadId, parentId: id, quotes: [] }),
      await createReply(kathy, { ...postDraft(source), threadId, parentId: id, quotes: [] }),
    ];
    const { revision } = await unguardedDb.post.findUniqueOrThrow({ where: { id: own } });
    const edit = { postId: own, title: null, mark: 1, uncovers: false };
    return [
      written.map((one) => typeof one),
      await editPost(kathy, { ...edit, revision, source }),
      await reportPost(await house.readerAt('Norma', { at: 1 }), { postId: id, reason: source }),
    ];
  };

  expect(await hears('deferral')).toEqual(await hears('detergent'));
});
