import { expect, test, vi } from 'vitest';
import { pool } from '@/lib/db/current-pool';
import { readReadingRoom } from '@/lib/gate';
import { gateFixture, postThread, postReply } from '../../helpers/gate';
import { listThreads, readAhead, readOutline } from '../../helpers/gate-reads';

test.each(['marked', 'sealed'] as const)(
  'the room shows a %s reader with one statement what several would tell',
  async (veil) => {
    const house = await gateFixture();
    const ruth = await house.readerAt('Ruth', { at: 5 });
    const { threadId } = await postThread(ruth, 'Hello.', 0, 'One');
    await postReply(ruth, 'Later.', { threadId, mark: 3 });
    await postThread(ruth, 'Then.', 1, 'Two');
    await postThread(ruth, 'At last.', 4, 'Three');
    const kathy = await house.readerAt('Kathy', { at: 1, veil });
    const outline = await readOutline(kathy);
    const ahead = await readAhead(kathy);
    const threads = await listThreads(kathy, 1);
    const asked = vi.spyOn(await pool(), 'query');

    const room = await readReadingRoom(kathy, 1);

    const sharing = { shared: [], offered: [] };
    const nothingElse = { hasTitlesOfOthers: false, sharing, follow: 'answers', openPosts: 2 };
    expect(room).toEqual({ outline, ahead, threads, ...nothingElse });
    expect(room.threads.lines.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(asked).toHaveBeenCalledTimes(1);
  },
);
