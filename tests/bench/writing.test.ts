import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { newId } from '@/lib/ambient';
import { pool } from '@/lib/db/pool';
import { readerOf, writePost, type Reader } from '@/lib/gate';
import { idOf } from '@/scripts/bench/chance';
import { load } from '@/scripts/bench/load';

// What a post costs must not grow with its thread, nor with what its author wrote before: neither the gate's statement
// nor the database's own checks of its foreign keys may walk through those.

const threadId = idOf('Thread 0', 0);
const [answered, quoted] = [idOf('Post 0 0', 0), idOf('Post 0 0', 1)];
const BEFORE = 120;

let reader: Reader;
const write = (about: { parentId: string | null; quotes: string[] }) =>
  writePost(reader, { ...about, source: 'Hm.', mark: null, requestKey: newId(), threadId });

beforeAll(async () => {
  await load({ clubs: 40, people: 400, books: 2, posts: 2_000, longest: 200 }, () => {});
  const line = await pool();
  const userId = idOf('User', 0);
  await line.query('update "Progress" set "readThrough" = 23 where "userId" = $1', [userId]);
  reader = (await readerOf({ userId, club: 'club-0', reading: idOf('Reading', 0) }))!;
  for (let nth = 0; nth < BEFORE; nth += 1) await write({ parentId: null, quotes: [] });
  await line.query('analyze');
});

test.each([
  ['a post', { parentId: null, quotes: [] }],
  ['an answer that quotes', { parentId: answered, quotes: [quoted] }],
])('%s is written without reading its thread, or what its author wrote before', async (_, about) => {
  const asked = vi.spyOn(Client.prototype, 'query');
  const written = (await write(about)) as { id: string };
  const statements = asked.mock.calls.map(([one]) => one as unknown as Statement);
  asked.mockRestore();

  expect(await postsRead(statements, written.id)).toBeLessThan(20);
});

type Statement = { name: string; text: string; values: unknown[] };

/** How many rows of posts the statements that wrote a post read when they do it again, the checks of what they refer to included. */
async function postsRead(statements: Statement[], id: string): Promise<number> {
  const line = await (await pool()).connect();
  const soFar = async () => {
    const { rows } = await line.query<{ read: string }>(
      `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'Post'`,
    );
    return Number(rows[0]!.read);
  };
  try {
    await line.query('begin');
    await line.query('delete from "Post" where id = $1', [id]);
    const before = await soFar();
    for (const statement of statements) await line.query(statement);
    return (await soFar()) - before;
  } finally {
    await line.query('rollback');
    line.release();
  }
}
