import { describe, expect, it } from 'vitest';
import { readNotices } from '@/lib/gate';
import { gateFixture, postReply, postThread } from '../../helpers/gate';

const room = await gateFixture();
const wren = await room.readerAt('Wren', { at: 5, role: 'owner' });
const names = ['Ada', 'Ada Lovelace', 'Éva', 'Ｍay', 'Jo', 'Jo', 'O’Hara-Smith', '林さくら', 'سارة'];
const people = await Promise.all(names.map((name) => room.readerAt(name, { at: 5 })));
const { threadId } = await postThread(wren, 'It begins.', 0);

/** Positions in `names` of those whom a post mentions. */
async function mentioned(source: string): Promise<number[]> {
  const id = await postReply(wren, source, { threadId, mark: 1 });
  const told = await Promise.all(
    people.map(async ({ userId }) => (await readNotices(userId)).notices.some(({ key }) => key === id)),
  );
  return told.flatMap((one, at) => (one ? [at] : []));
}

describe('"@" and a name', () => {
  it.each([
    ['@Ada, look', [0]],
    ['look (@ada)', [0]],
    ['@Ada Lovelace and @Ada’s', [0, 1]],
    ['**@Ada** Lovelace', [1]],
    ['@Ada\nLovelace', [1]],
    ['@Adam', []],
    ['@éva', [2]],
    ['@E\u0301va', [2]],
    ['@May', [3]],
    ['@Jo', [4, 5]],
    ['@O’Hara-Smith!', [6]],
    ['@林さくら、', [7]],
    ['@سارة', [8]],
    ['write to x@ada.example', []],
    ['`@Ada`', []],
    ['> @Ada\n\nNo.', []],
    ['```\n@Ada\n```', []],
    ['Ada', []],
    ['@', []],
    ['||@Ada||{4}', []],
    ['Now. ||@Ada||{4}', [0]],
  ] as const)('%s', async (source, expected) => {
    if (source.startsWith('||')) return expect(mentioned(source)).rejects.toThrow('Not written');
    expect(await mentioned(source)).toEqual(expected);
  });
});
