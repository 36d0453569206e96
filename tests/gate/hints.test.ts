import { expect, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { editPost, reportPost, startThread, writePost } from '@/lib/gate';
import { aHouse, begins, draft, says } from './house';

test('a word that lies ahead of Kathy is a word like any other, wherever she writes it', async () => {
  const house = await aHouse();
  const { bookId } = house;
  await everything.term.create({ data: { id: newId(), bookId, phrase: 'deferral', spoilsThrough: 4 } });
  const kathy = await house.reads('Kathy', { at: 1 });
  const ruth = await house.reads('Ruth', { at: 5 });
  const { id, threadId } = await begins(ruth, 'Hello.', 0);
  const own = await says(kathy, 'Hm.', { threadId });

  const hears = async (word: string) => {
    const source = `Is it a ${word}?`;
    const written = [
      await startThread(kathy, { ...draft(source), title: source }),
      await writePost(kathy, { ...draft(source), threadId, parentId: id, quotes: [] }),
    ];
    const { revision } = await everything.post.findUniqueOrThrow({ where: { id: own } });
    const edit = { postId: own, title: null, mark: 1, uncovers: false };
    return [
      written.map((one) => typeof one),
      await editPost(kathy, { ...edit, revision, source }),
      await reportPost(await house.reads('Norma', { at: 1 }), { postId: id, reason: source }),
    ];
  };

  expect(await hears('deferral')).toEqual(await hears('detergent'));
});
