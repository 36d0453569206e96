import { beforeAll, expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { pool } from '@/lib/db/current-pool';
import { createReply, type Reader } from '@/lib/gate';
import { idOf } from '@/bench/data/row-ids';
import { load } from '@/bench/data/load';
import { recordStatements, rowsRead } from './statement-recorder';
import { loadReader } from '../helpers/gate-reads';

// What a post costs must not grow with its thread, nor with what its author wrote before: neither the gate's statement
// nor the database's own checks of its foreign keys may walk through those.

const threadId = idOf('Thread 0', 0);
const answered = idOf('Post 0 0', 0);
const quoted = idOf('Post 0 0', 1);
const ROWS_READ_BEFORE = 120;

let reader: Reader;
const sendReply = (about: { parentId: string | null; quotes: string[] }) =>
  createReply(reader, { ...about, source: 'Hm.', mark: null, requestKey: newId(), threadId });

beforeAll(async () => {
  await load({ clubs: 40, people: 400, books: 2, posts: 2_000, longest: 200 }, () => {});
  const line = await pool();
  const userId = idOf('User', 0);
  await line.query('update "Progress" set "readThrough" = 23 where "userId" = $1', [userId]);
  reader = (await loadReader({ userId, club: 'club-0', reading: idOf('Reading', 0) }))!;
  for (let nth = 0; nth < ROWS_READ_BEFORE; nth += 1) await sendReply({ parentId: null, quotes: [] });
  await line.query('analyze');
});

test.each([
  ['a post', { parentId: null, quotes: [] }],
  ['an answer that quotes', { parentId: answered, quotes: [quoted] }],
])('%s is written without reading its thread, or what its author wrote before', async (_, about) => {
  const { answer, statements } = await recordStatements(() => sendReply(about));
  const { id } = answer as { id: string };
  const withoutIt = { name: 'without_it', text: 'delete from "Post" where id = $1', values: [id] };

  expect(await rowsRead('Post', statements, withoutIt)).toBeLessThan(20);
});
