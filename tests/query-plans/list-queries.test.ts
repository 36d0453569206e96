import { beforeAll, expect, test } from 'vitest';
import { pool } from '@/lib/db/current-pool';
import { listFindableClubs } from '@/lib/clubs/queries';
import { load } from '@/bench/data/load';
import { recordStatements, rowsRead } from './statement-recorder';

// A page of the list of clubs costs what stands on it, however many clubs there are.

const PAGE_SIZE = 21;
const MEMBERS = 4;

beforeAll(async () => {
  await load({ clubs: 300, people: 600, books: 2, posts: 309, longest: 1 }, () => {});
  await (await pool()).query('analyze');
});

test.each([
  ['clubs', 'Club', PAGE_SIZE],
  ['members', 'Membership', PAGE_SIZE * MEMBERS],
])('the first page of clubs reads no %s beyond those on it', async (_, table, most) => {
  const { answer, statements } = await recordStatements(() => listFindableClubs(1));

  expect(answer.clubs.map(({ members }) => members)).toEqual(Array(20).fill(MEMBERS));
  expect(await rowsRead(table, statements)).toBeLessThanOrEqual(most);
});
