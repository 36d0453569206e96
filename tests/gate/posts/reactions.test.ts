import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reactions } from '@/lib/discussion/reactions';
import { react, type Reader } from '@/lib/gate';
import { gateFixture, postThread, postReply, readPost } from '../../helpers/gate';

const arbitraryPress = fc.record({
  who: fc.nat(2),
  feeling: fc.constantFrom(...reactions),
  on: fc.boolean(),
});

test('whatever is pressed, the answer is what the post then shows to who pressed it', async () => {
  const house = await gateFixture();
  const cast = await Promise.all(
    (['Ruth', 'Kathy', 'Tommy'] as const).map((name) => house.readerAt(name, { at: 5 })),
  );
  const { id } = await postThread(cast[0]!, 'Hello.', 0);
  const felt = new Set<string>();

  await fc.assert(
    fc.asyncProperty(arbitraryPress, async ({ who, ...press }) => {
      const reader = cast[who]!;
      const key = (by: Reader, feeling: string) => `${by.userId} ${feeling}`;
      felt[press.on ? 'add' : 'delete'](key(reader, press.feeling));
      const expected = reactions.map((feeling) => ({
        feeling,
        count: cast.filter((one) => felt.has(key(one, feeling))).length,
        mine: felt.has(key(reader, feeling)),
      }));

      const answered = await react(reader, { postId: id, ...press });

      expect(answered).toEqual(expected.filter(({ count }) => count > 0));
      expect((await readPost(reader, id))!.reactions).toEqual(answered);
    }),
    { numRuns: 60 },
  );
});

test('two presses of one button at once are one feeling', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'There.', { threadId, mark: 1 });
  const press = () => react(kathy, { postId, feeling: 'love', on: true });

  const answers = await Promise.all([press(), press(), press(), press()]);

  expect(answers).toEqual(answers.map(() => [{ feeling: 'love', count: 1, mine: true }]));
  expect((await readPost(kathy, postId))!.reactions).toEqual(answers[0]);
});
