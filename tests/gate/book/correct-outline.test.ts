import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '@/lib/db';
import { queryRows } from '@/lib/db/query';
import { openRawConnection } from '@/lib/db/raw-connection';
import { sql, unguardedDb } from '@/lib/db/unguarded';
import { correctOutline, ownBookReaderQuery, readEditableOutline } from '@/lib/gate';
import { mapPlaces } from '@/lib/gate/book/place-map';
import { DERIVED_PLACE_TABLES, PLACE_COLUMNS } from '@/lib/gate/book/place-columns';
import { moveAsides, render } from '@/lib/markdown';
import { EMPTY } from '../../helpers/db/empty';
import { scaleRuns } from '../../helpers/share';
import { isPromised } from '../../helpers/visibility-oracle';
import { insertRows } from '../../helpers/world-rows';
import { findCanaries, idFor } from '../../leak-proof/generate/canaries';
import { arbitraryWorld } from '../../leak-proof/generate/generators';
import { bookId, clubId, personId } from '../../leak-proof/generate/ids';
import { worldRows } from '../../leak-proof/generate/rows';
import { buildWorld } from '../../leak-proof/generate/world';

/** What somebody does to the rows of an outline; the numbers choose among what there is. */
const edits = fc.array(
  fc.record({
    does: fc.constantFrom('insert' as const, 'remove' as const, 'move' as const),
    at: fc.nat(20),
    to: fc.nat(20),
  }),
  { maxLength: 6 },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

/** The old places of the chapters after these edits; there is always a chapter. */
function edit(chapters: number, all: Edits): (number | null)[] {
  const was: (number | null)[] = Array.from({ length: chapters }, (_, at) => at + 1);
  for (const { does, at, to } of all) {
    if (does === 'insert') was.splice(at % (was.length + 1), 0, null);
    else if (was.length > 1) {
      const [row] = was.splice(at % was.length, 1);
      if (does === 'move') was.splice(to % (was.length + 1), 0, row!);
    }
  }
  return was;
}

test('whatever is inserted, removed and moved, no mark comes within reach of a bookmark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), edits, (chapters, all) => {
      const was = edit(chapters, all);
      const { marks, bookmarks } = mapPlaces(chapters, was);

      const places = Array.from({ length: chapters + 1 }, (_, place) => place);
      for (const mark of places)
        for (const bookmark of places)
          if (marks[mark]! <= bookmarks[bookmark]!) expect(mark).toBeLessThanOrEqual(bookmark);
      for (const map of [marks, bookmarks]) {
        expect(map).toEqual([...map].sort((a, b) => a - b));
        expect(map[0]).toBe(0);
        expect(Math.max(...map)).toBeLessThanOrEqual(was.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['nothing changed', 3, [1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]],
  ['a prologue inserted', 3, [null, 1, 2, 3], [0, 2, 3, 4], [0, 2, 3, 4]],
  ['chapter 2 removed', 3, [1, 3], [0, 1, 2, 2], [0, 1, 1, 2]],
  ['an epilogue added', 2, [1, 2, null], [0, 1, 2], [0, 1, 2]],
  ['the last removed: before the old end is before the new', 3, [1, 2], [0, 1, 2, 2], [0, 1, 1, 2]],
  ['chapter 1 moved to the end', 3, [2, 3, 1], [0, 1, 1, 2], [0, 0, 1, 2]],
] as const)('%s', (_what, last, was, marks, bookmarks) => {
  expect(mapPlaces(last, was)).toEqual({ marks, bookmarks });
});

test('every column that refers to a place moves', async () => {
  const rows = await queryRows<{ column: string }>(sql`
    select c.conrelid::regclass::text || '.' || a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = '"Place"'::regclass`);

  const moved = [
    ...PLACE_COLUMNS.map(([table, column]) => `"${table}".${column}`),
    ...DERIVED_PLACE_TABLES.map((table) => `"${table}".spoilsThrough`),
  ];
  expect(rows.map(({ column }) => column.replace(/\."?(\w+)"?$/, '.$1')).sort()).toEqual(moved.sort());
});

type Item = { id: string; by: string | null; mark: number; words: string };

/** Every token of the book with whoever may see it, by the promise: members of a club, and what they get of each post. */
async function visiblePairs(): Promise<Set<string>> {
  const people = await queryRows<{ id: string; club: string; place: number; looks: string[] }>(sql`
    select m."userId" as id, m."clubId" as club, coalesce(p."readThrough", 0) as place,
      array(select l."itemId"::text from "Look" l where l."userId" = m."userId" and l."coveredAt" is null) as looks
    from "Membership" m left join "Progress" p on p."userId" = m."userId" and p."bookId" = ${bookId}::uuid
    where m.standing = 'active'`);
  const items = await queryRows<Item & { club: string | null }>(sql`
    select id, "authorId" as by, "spoilsThrough" as mark, title as words, "clubId" as club from "Thread" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", html, "clubId" from "Aside" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", title, "clubId" from "Heading" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", name, "clubId" from "Theme" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", body, "clubId" from "ThemeNote" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", title || told, "clubId" from "Reveal" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", phrase, "clubId" from "Term" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", title, "clubId" from "Review" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", html, "clubId" from "Passage" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", reason, "clubId" from "Report" where "bookId" = ${bookId}::uuid
    union all select id, "authorId", "spoilsThrough", reason, "clubId" from "ModerationAction" where "bookId" = ${bookId}::uuid`);
  const versions = await queryRows<Item & { club: string; first: boolean; post: number }>(sql`
    select p.id, p."authorId" as by, p."spoilsThrough" as post, v."spoilsThrough" as mark, v.first,
      v.marked as words, p."clubId" as club
    from "Post" p join "PostVersion" v on v."postId" = p.id where p."bookId" = ${bookId}::uuid`);
  const pairs = new Set<string>();
  for (const { id, club, place, looks } of people) {
    const isOpen = (item: { id: string; by: string | null; mark: number; club: string | null }) =>
      (item.club === null || item.club === club) &&
      isPromised({ mark: item.mark, own: item.by === id, looked: looks.includes(item.id) }, place);
    const shown = [
      ...items.filter(isOpen),
      ...versions.filter(
        (row) => isOpen({ ...row, mark: row.post }) && (row.first || row.by === id || row.mark <= place),
      ),
    ];
    for (const { words } of shown)
      for (const token of findCanaries(words)) pairs.add(`${id} ${club} ${token}`);
  }
  return pairs;
}

/** What is stored of the posts is what their sources say; what is counted is what is there. */
async function expectConsistentPosts() {
  const posts = await unguardedDb.post.findMany({
    where: { bookId },
    include: { versions: true, asides: true },
  });
  for (const { source, spoilsThrough, versions, asides } of posts) {
    const made = render(source, spoilsThrough);
    const stored = versions.sort((a, b) => a.spoilsThrough - b.spoilsThrough);
    expect(stored.map((row) => [row.spoilsThrough, row.marked, row.sealed])).toEqual(
      made.versions.map(({ from, marked, sealed }) => [from, marked, sealed]),
    );
    expect(asides.sort((a, b) => a.ordinal - b.ordinal).map((row) => [row.spoilsThrough, row.html])).toEqual(
      made.asides.map(({ place, html }) => [place, html]),
    );
  }
  const tallies = await queryRows(sql`
    select "threadId", "spoilsThrough", posts::int from "ThreadTally" where "bookId" = ${bookId}::uuid
    except select "threadId", "spoilsThrough", count(*)::int from "Post"
    where "bookId" = ${bookId}::uuid and "removedAt" is null group by 1, 2`);
  expect(tallies).toEqual([]);
}

const ADDER = personId(1);
const loadReader = async () =>
  (await run(ownBookReaderQuery({ userId: ADDER, club: 'here', book: bookId })))!;

async function fill(raw: Parameters<typeof buildWorld>[0]) {
  const world = buildWorld(raw);
  const rows = worldRows(world);
  const Book = rows.Book!.map((row) =>
    row.id === bookId ? { ...row, clubId: clubId('here'), addedById: ADDER } : row,
  );
  const database = await openRawConnection();
  await database.transaction(async (raw) => {
    await raw.execute(EMPTY);
    await insertRows(raw, { ...rows, Book });
  });
  await database.close();
  return world;
}

const toRows = (was: (number | null)[]) => was.map((old, at) => ({ was: old, label: `Chapter ${at + 1}` }));

const RUNS = scaleRuns(25);

test('no pair of reader and item opens by a correction, and everything stays whole', async () => {
  let before = 0;
  let after = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, edits, async (raw, all) => {
      const world = await fill(raw);
      const { reader } = await loadReader();
      const open = await visiblePairs();
      const sources = await unguardedDb.post.findMany({ where: { bookId }, orderBy: { id: 'asc' } });
      const asides = await unguardedDb.aside.findMany({ where: { bookId }, select: { id: true } });
      const was = edit(world.chapters, all);
      const { version } = await readEditableOutline(reader);

      const answer = await correctOutline(reader, { version, chapters: toRows(was), parts: [] });

      expect(answer).toBe('corrected');
      const now = await visiblePairs();
      expect([...now].filter((pair) => !open.has(pair))).toEqual([]);
      await expectConsistentPosts();
      const { marks } = mapPlaces(world.chapters, was);
      const moved = await unguardedDb.post.findMany({ where: { bookId }, orderBy: { id: 'asc' } });
      expect(moved.map((post) => [post.spoilsThrough, post.source])).toEqual(
        sources.map((post) => [marks[post.spoilsThrough], moveAsides(post.source, (place) => marks[place]!)]),
      );
      expect(await unguardedDb.aside.count({ where: { id: { in: asides.map(({ id }) => id) } } })).toBe(
        asides.length,
      );
      expect(await unguardedDb.place.count({ where: { bookId } })).toBe(was.length + 1);
      before += open.size;
      after += now.size;
    }),
    { numRuns: RUNS },
  );
  expect(before).toBeGreaterThan(RUNS);
  expect(after).toBeGreaterThan(RUNS);
});

test('a correction of an outline that was changed meanwhile is a conflict, and one that names nothing is malformed', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 3 });
  const world = await fill({ ...raw!, outline: 'plain', chapters: 5 });
  const { reader } = await loadReader();
  const { version } = await readEditableOutline(reader);
  const chapters = toRows(edit(world.chapters, []));
  const parts: never[] = [];
  const correct = (some: object) => correctOutline(reader, { version, chapters, parts, ...some });

  expect(await correct({ chapters: [] })).toBe('malformed');
  expect(await correct({ chapters: toRows([1, 2, 6]) })).toBe('malformed');
  expect(await correct({ chapters: toRows([1, 2, 2]) })).toBe('malformed');
  expect(await correct({ parts: [{ was: null, label: 'Part One', firstChapter: 6 }] })).toBe('malformed');
  expect(await correct({ chapters: toRows([null, 1, 2, 3, 4, 5]) })).toBe('corrected');
  expect(await correct({})).toBe('conflict');
});

test('two at once from one version: one is a conflict', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 4 });
  const world = await fill(raw!);
  const { reader } = await loadReader();
  const { version } = await readEditableOutline(reader);
  const chapters = toRows([null, ...edit(world.chapters, [])]);

  const answers = await Promise.all(
    [1, 2].map(() => correctOutline(reader, { version, chapters, parts: [] })),
  );

  expect(answers.sort()).toEqual(['conflict', 'corrected']);
});

test('a title goes with its chapter, and a new one stands for an old one unseen', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 5 });
  await fill({ ...raw!, outline: 'plain', chapters: 5, told: [], threads: [], looks: [] });
  await unguardedDb.progress.updateMany({ where: { bookId }, data: { readThrough: 2 } });
  const heading = (place: number, mark: number) => ({
    id: idFor(`title ${place}`),
    bookId,
    clubId: clubId('here'),
    authorId: personId(2),
    chapterId: idFor(`chapter ${place}`),
    spoilsThrough: mark,
    title: `Title ${place}`,
  });
  await unguardedDb.heading.createMany({ data: [heading(1, 1), heading(3, 3), heading(4, 5)] });
  const { reader } = await loadReader();
  const outline = await readEditableOutline(reader);
  expect(outline.chapters.map(({ title, isCovered }) => title ?? isCovered)).toEqual([
    ...['Title 1', false, true, true, true],
  ]);

  await correctOutline(reader, {
    version: outline.version,
    chapters: [
      { was: null, label: 'Prologue', title: 'Before' },
      ...[1, 2, 3, 4, 5].map((was) => ({ was, label: `${was}`, ...(was > 3 && { title: `New ${was}` }) })),
    ],
    parts: [],
  });

  const stored = await unguardedDb.heading.findMany({
    where: { bookId },
    include: { chapter: true },
    orderBy: { chapter: { ordinal: 'asc' } },
  });
  expect(stored.map((row) => [row.chapter!.ordinal, row.spoilsThrough, row.title])).toEqual([
    [1, 1, 'Before'],
    [2, 2, 'Title 1'],
    [4, 4, 'Title 3'],
    // The one before waited for the end.
    [5, 6, 'New 4'],
    [6, 6, 'New 5'],
  ]);
});
