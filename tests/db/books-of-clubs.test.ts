import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { listMigrations } from '@/lib/db/migrations/history';
import { openRawConnection, type RawSql } from '@/lib/db/raw-connection';
import { bookIdOf, clubId, personId } from '../leak-proof/generate/ids';
import { arbitraryWorld } from '../leak-proof/generate/generators';
import { worldRows, type RowsByTable } from '../leak-proof/generate/rows';
import { buildWorld } from '../leak-proof/generate/world';
import { insertRows, TABLES } from '../helpers/world-rows';

const NAME = '20261127021058_books_of_clubs';
const ADDER = personId(1);

/** All of a world as it was before the migration: somebody added its book, and two clubs read it. */
function earlierRows(raw: Parameters<typeof buildWorld>[0]): RowsByTable {
  const rows = worldRows(buildWorld(raw));
  const ofClub = (table: string) => (rows[table] ?? []).filter((row) => row.clubId);
  return {
    ...rows,
    Book: rows.Book!.map((row) => ({ ...row, clubId: null, addedById: ADDER })),
    Review: ofClub('Review'),
    Passage: ofClub('Passage').filter(({ reviewId }) => ofClub('Review').some(({ id }) => id === reviewId)),
    // Nobody could add these to a book of their own, and the last two were no tables.
    ...Object.fromEntries(NOT_THEIRS.map((table) => [table, []])),
  };
}

const NOT_THEIRS = [
  'Heading',
  'Theme',
  'ThemeNote',
  'Reveal',
  'Term',
  '_PassageToTheme',
  'OutlineChange',
  'EntryChange',
  'EntryProposal',
  'EntryReport',
  'EntryImport',
  'ReadState',
  'Notice',
  'ThreadFollow',
  'BookmarkMove',
];

const migrationsUntil = (name: string) => listMigrations().filter((one) => one.name <= name);

async function makeEarlierDatabase(sql: RawSql, rows: RowsByTable) {
  await sql.execute('drop schema public cascade; create schema public');
  for (const { name, sql: text } of migrationsUntil(NAME)) if (name !== NAME) await sql.execute(text);
  await insertRows(sql, rows);
}

/** Whoever sees what in a club, by the promise: member, and reached, written or looked at. */
const VISIBLE_SQL = `
  with item as (
    select id, "clubId", "bookId", "authorId", "spoilsThrough" as mark from "Thread"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "Post"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "Aside"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "Report"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "ModerationAction"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "Review"
    union all select id, "clubId", "bookId", "authorId", "spoilsThrough" from "Passage")
  select m."userId" || ' ' || r.id || ' ' || item.id as pair
  from "Membership" m join "Reading" r on r."clubId" = m."clubId" and m.standing = 'active'
  join item on item."clubId" = r."clubId" and item."bookId" = r."bookId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  where item.mark <= coalesce(p."readThrough", 0) or item."authorId" = m."userId" or exists (
    select from "Look" l where l."userId" = m."userId" and l."itemId" = item.id
      and l."bookId" = r."bookId" and l."coveredAt" is null)
  order by pair`;

/** Where everybody is in what each club reads, with the outline that they see. */
const PLACES_SQL = `
  select m."clubId" || ' ' || m."userId" as who, r.id, p."readThrough", p."movedFrom", p.veil,
    (select string_agg(c.label, '; ' order by c.ordinal) from "Chapter" c where c."bookId" = r."bookId") as chapters,
    (select string_agg(c.label || c."firstChapter", '; ' order by c.ordinal) from "Part" c
      where c."bookId" = r."bookId") as parts,
    (select count(*)::int from "Place" c where c."bookId" = r."bookId") as places
  from "Membership" m join "Reading" r on r."clubId" = m."clubId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId" order by who, r.id`;

const LOST_SQL = `
  select 'book of another club' as lost from "Reading" r join "Book" b on b.id = r."bookId"
    where b."clubId" is distinct from r."clubId"
  ${['Thread', 'Post', 'PostVersion', 'Aside', 'ThreadTally', 'Report', 'ModerationAction']
    .map(
      (table) =>
        `union all select '${table}' from "${table}" t join "Reading" r on r.id = t."readingId" where t."bookId" <> r."bookId"`,
    )
    .join('\n')}
  union all select 'Passage' from "Passage" t join "Review" r on r.id = t."reviewId" where t."bookId" <> r."bookId"`;

const runMigration = (sql: RawSql) => sql.execute(migrationsUntil(NAME).at(-1)!.sql);

async function readEverything(sql: RawSql) {
  const pairs = (await sql.query<{ pair: string }>(VISIBLE_SQL)).map(({ pair }) => pair);
  return { pairs, places: await sql.query(PLACES_SQL) };
}

/** On a database of its own, which is left as every migration makes it. */
async function withEarlierDatabase(rows: RowsByTable, work: (sql: RawSql) => Promise<void>) {
  const database = await openRawConnection();
  try {
    await database.transaction(async (sql) => {
      await makeEarlierDatabase(sql, rows);
      await work(sql);
    });
  } finally {
    await database.close();
  }
}

afterEach(async () => {
  const database = await openRawConnection();
  await database.transaction(async (sql) => {
    await sql.execute('drop schema public cascade; create schema public');
    for (const migration of listMigrations()) await sql.execute(migration.sql);
  });
  await database.close();
});

test('each club that reads an added book gets its own, and nobody sees more or less than before', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, (raw) =>
      withEarlierDatabase(earlierRows(raw), async (sql) => {
        const before = await readEverything(sql);

        await runMigration(sql);

        expect(await readEverything(sql)).toEqual(before);
        expect(await sql.query(LOST_SQL)).toEqual([]);
        seen += before.pairs.length;
      }),
    ),
    { numRuns: 5, seed: 18 },
  );
  expect(seen).toBeGreaterThan(100);
});

test('a book that nobody reads goes to the club that whoever added it runs; one that was shipped stays', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 1 });
  const rows = earlierRows(raw!);
  const membership = {
    userId: ADDER,
    clubId: clubId('foreign'),
    standing: 'active',
    sharesPlace: false,
    since: new Date(0),
  };
  const unread = {
    ...rows,
    Membership: [{ ...membership, id: personId(7), role: 'moderator' }],
    Book: rows.Book!.map((row) => (row.id === bookIdOf('here') ? row : { ...row, addedById: null })),
    ...Object.fromEntries(TABLES.slice(TABLES.indexOf('Reading')).map((table) => [table, []])),
  };
  await withEarlierDatabase(unread, async (sql) => {
    await runMigration(sql);

    const books = await sql.query(`select id, "clubId" from "Book" order by "createdAt"`);
    expect(books).toEqual([
      { id: bookIdOf('here'), clubId: clubId('foreign') },
      { id: bookIdOf('second'), clubId: null },
    ]);
  });
});

test('a copy is not of whoever added the book to another club', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 2 });
  const rows = earlierRows(raw!);
  const stranger = rows.Book!.map((row) => ({ ...row, addedById: personId(0) }));
  const members = rows.Membership!.filter(({ userId }) => userId !== personId(0));
  const owner = { id: personId(8), userId: personId(0), clubId: clubId('here') };
  const only = [
    ...members,
    { ...owner, role: 'owner', standing: 'active', sharesPlace: false, since: new Date(0) },
  ];
  await withEarlierDatabase({ ...rows, Book: stranger, Membership: only }, async (sql) => {
    await runMigration(sql);

    const books = await sql.query(`select "clubId", "addedById" from "Book"`);
    expect(new Set(books.map((book) => `${book.clubId} ${book.addedById}`))).toEqual(
      new Set([`${clubId('here')} ${personId(0)}`, `${clubId('foreign')} null`]),
    );
  });
});
