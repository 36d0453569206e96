import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { queryRows } from '@/lib/db/query';
import { unguardedDb, sql } from '@/lib/db/unguarded';
import { lookAt, listTurningPoints, listReviews, listThemes, type Reader } from '@/lib/gate';
import {
  bookHiddenWhere,
  passageHiddenWhere,
  bookVisibleWhere,
  passageVisibleWhere,
  visibleVersionSql,
} from '@/lib/gate/core/visibility';
import { gateFixture, withState, postThread, postReply } from '../../helpers/gate';
import { isPromised } from '../../helpers/visibility-oracle';
import { readOutline } from '../../helpers/gate-reads';

/** A book with one theme, reveal, title and passage at every place, and passages of every sort. */
type Passage = { id: string; mark: number; club: string | null; author: string | null; draft: boolean };

let house: Awaited<ReturnType<typeof gateFixture>>;
let norma: Reader;
let passages: Passage[];
const themes: string[] = [];
const places = [0, 1, 2, 3, 4, 5];

beforeAll(async () => {
  house = await gateFixture();
  const other = await gateFixture();
  norma = await house.readerAt('Norma');
  const ruth = await house.readerAt('Ruth');
  const { bookId } = house;
  for (const mark of places) {
    const base = { bookId, spoilsThrough: mark };
    const themeId = newId();
    const partId = newId();
    const chapterId = newId();
    themes.push(themeId);
    await unguardedDb.theme.create({ data: { ...base, id: themeId, name: `theme${mark}x` } });
    const reveal = { title: `reveal${mark}x`, told: `told${mark}x` };
    await unguardedDb.reveal.create({ data: { ...base, ...reveal, id: newId() } });
    if (mark === 0) continue;
    const part = { id: partId, bookId, ordinal: mark, label: `Part ${mark}`, firstChapter: mark };
    await unguardedDb.part.create({ data: part });
    const chapter = { id: chapterId, bookId, ordinal: mark, label: `Chapter ${mark}` };
    await unguardedDb.chapter.create({ data: chapter });
    await unguardedDb.heading.create({ data: { ...base, id: newId(), partId, title: `part${mark}x` } });
    await unguardedDb.heading.create({ data: { ...base, id: newId(), chapterId, title: `chapter${mark}x` } });
  }
  for (const mark of places)
    for (const later of places.filter((place) => place >= mark)) {
      const note = { id: newId(), bookId, spoilsThrough: later, themeId: themes[mark]! };
      await unguardedDb.themeNote.create({ data: { ...note, body: `note${mark}to${later}x` } });
    }
  const sorts = [null, house.clubId, other.clubId].flatMap((club) =>
    [null, norma.userId, ruth.userId].flatMap((author) =>
      [false, true].map((draft) => ({ club, author, draft })),
    ),
  );
  passages = [];
  for (const { club, author, draft } of sorts) {
    const binding = { bookId, clubId: club, authorId: author };
    const reviewId = newId();
    const head = { title: `title${reviewId}`, what: `what${reviewId}`, byline: `by${reviewId}` };
    const review = { ...binding, ...head, id: reviewId, spoilsThrough: 3, createdAt: now(), sentAt: now() };
    await unguardedDb.review.create({ data: review });
    for (const mark of places) {
      const passage = { ...binding, id: newId(), reviewId, ordinal: mark, spoilsThrough: mark };
      const html = `<p>passage${passage.id}x</p>`;
      const confirmedAt = draft ? null : now();
      const row = {
        ...passage,
        html,
        confirmedAt,
        because: `because${passage.id}x`,
        by: `from${passage.id}x`,
      };
      const data = { ...row, kind: 'passage' as const, themes: { connect: [{ id: themes[4]! }] } };
      await unguardedDb.passage.create({ data });
      passages.push({ id: passage.id, mark, club, author, draft });
    }
  }
});

/** The promise for a passage, and that a draft is its importer's alone. */
const isVisible = (reader: Reader, { id, mark, club, author, draft }: Passage) =>
  (club === null || club === reader.clubId) &&
  (!draft || author === reader.userId) &&
  isPromised({ mark, own: author === reader.userId, looked: reader.looks.includes(id) }, reader.readThrough);

const sortedIds = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

test('of a book’s own words and its reviews, what is open and what is covered is exactly what the promise says', async () => {
  const anywhere = fc.record({ place: fc.nat(5), chosen: fc.array(fc.nat(200), { maxLength: 6 }) });

  await fc.assert(
    fc.asyncProperty(anywhere, async ({ place, chosen }) => {
      const items = [...passages.map(({ id }) => id), ...themes];
      const looks = chosen.map((n) => items[n % items.length]!);
      const reader = withState(norma, { readThrough: place, looks });

      const open = await unguardedDb.passage.findMany({ where: passageVisibleWhere(reader) });
      const closed = await unguardedDb.passage.findMany({ where: passageHiddenWhere(reader) });
      const named = await unguardedDb.theme.findMany({ where: bookVisibleWhere(reader) });
      const waits = await unguardedDb.theme.findMany({ where: bookHiddenWhere(reader) });

      const ours = passages.filter(({ club }) => club === null || club === house.clubId);
      const confirmed = ours.filter(({ draft }) => !draft);
      expect(sortedIds(open)).toEqual(sortedIds(ours.filter((one) => isVisible(reader, one))));
      expect(sortedIds(closed)).toEqual(sortedIds(confirmed.filter((one) => !isVisible(reader, one))));
      const told = themes.filter((id, mark) =>
        isPromised({ mark, own: false, looked: reader.looks.includes(id) }, place),
      );
      expect(sortedIds(named)).toEqual([...told].sort());
      expect(sortedIds([...named, ...waits])).toEqual([...themes].sort());
    }),
    { numRuns: 25 },
  );
});

test.each(places)('at %i of 5 the shelves hold what is told by then, and nothing else', async (place) => {
  await unguardedDb.progress.updateMany({ where: { userId: norma.userId }, data: { readThrough: place } });
  const marked = await house.reload(norma);
  const sealed = withState(marked, { veil: 'sealed' });

  for (const reader of [marked, sealed]) {
    const shelves = [
      await listThemes(reader),
      await listTurningPoints(reader),
      await listReviews(reader),
    ] as const;
    const handed = JSON.stringify([...shelves, await readOutline(reader)]);
    const marks = ['theme', 'reveal', 'told', 'part', 'chapter'].map((kind) =>
      [...handed.matchAll(new RegExp(`"${kind}(\\d)x`, 'g'))].map(([, mark]) => Number(mark)),
    );
    const told = places.filter((mark) => mark <= place);
    const toldOf = told.filter((mark) => mark > 0);
    // The theme of every passage is told at 4, so it stands there too.
    expect([...new Set(marks[0])].sort()).toEqual(told);
    expect(marks.slice(1)).toEqual([told, told, toldOf, expect.arrayContaining(toldOf)]);
    expect(marks[4]).toHaveLength(toldOf.length);
    const notes = [...handed.matchAll(/"note\dto(\d)x/g)].map(([, mark]) => Number(mark));
    expect(Math.max(...notes)).toBe(place);
    const shown = passages.filter(({ id }) => handed.includes(`passage${id}x`));
    expect(sortedIds(shown)).toEqual(sortedIds(passages.filter((one) => isVisible(reader, one))));
    expect(handed).not.toContain('because');
    const covers = reader === marked ? places.length - told.length : 0;
    expect(shelves.slice(0, 2).map((shelf) => shelf.covers.length)).toEqual([covers, covers]);
  }
});

test('Norma looks at passages, themes and turning points of her book, and of nobody else’s club', async () => {
  await unguardedDb.progress.updateMany({ where: { userId: norma.userId }, data: { readThrough: 2 } });
  const reader = await house.reload(norma);
  const answers = [];

  for (const one of passages.filter(({ mark }) => mark > 2))
    answers.push([await lookAt(reader, { kind: 'passage', id: one.id }), isCovered(reader, one)]);

  expect(answers.filter(([is, was]) => is !== was)).toEqual([]);
  const stranger = await (await gateFixture()).readerAt('Gus');
  expect(await lookAt(stranger, { kind: 'theme', id: themes[5]! })).toBe(false);
  await unguardedDb.look.deleteMany({ where: { userId: norma.userId } });
});

const isCovered = (reader: Reader, { club, draft, author }: Passage) =>
  !draft && author !== reader.userId && (club === null || club === reader.clubId);

test('of a post’s versions a reader gets the first, those they have come to, and all of their own', async () => {
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'a ||b||{2} ||c||{3} ||d||{5}', { threadId, mark: 1 });
  const versionMarks = async (reader: Reader) => {
    const rows = await queryRows<{ mark: number }>(sql`
      select v."spoilsThrough" as mark from "PostVersion" v
      where v."postId" = ${postId}::uuid and ${visibleVersionSql(reader, 'v')} order by 1`);
    return rows.map(({ mark }) => mark);
  };

  for (const place of places) {
    expect(await versionMarks(withState(norma, { readThrough: place }))).toEqual(
      [1, 2, 3, 5].filter((mark) => mark === 1 || mark <= place),
    );
  }
  expect(await versionMarks(withState(ruth, { readThrough: 0 }))).toEqual([1, 2, 3, 5]);
});
