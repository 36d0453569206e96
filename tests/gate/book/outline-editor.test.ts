import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '@/lib/db';
import { openRawConnection } from '@/lib/db/raw-connection';
import { unguardedDb } from '@/lib/db/unguarded';
import { correctOutline, listOutlineChanges, ownBookReaderQuery, readEditableOutline } from '@/lib/gate';
import { EMPTY } from '../../helpers/db/empty';
import { isPromised } from '../../helpers/visibility-oracle';
import { isShare, scaleRuns } from '../../helpers/share';
import { insertRows } from '../../helpers/world-rows';
import { canaryText, findCanaries, idFor } from '../../leak-proof/generate/canaries';
import { arbitraryWorld } from '../../leak-proof/generate/generators';
import { bookId, personId } from '../../leak-proof/generate/ids';
import { worldRows } from '../../leak-proof/generate/rows';
import { buildWorld, type World } from '../../leak-proof/generate/world';

async function fill(world: World) {
  const database = await openRawConnection();
  await database.transaction(async (sql) => {
    await sql.execute(EMPTY);
    await insertRows(sql, worldRows(world));
  });
  await database.close();
}

const loadReader = async (by: number) =>
  (await run(ownBookReaderQuery({ userId: personId(by), club: 'here', book: bookId })))?.reader ?? null;

async function readAll(by: number) {
  const reader = (await loadReader(by))!;
  return JSON.stringify([await readEditableOutline(reader), await listOutlineChanges(reader)]);
}

const isHidden = (world: World, by: number, { from, place, by: author }: World['bookItems'][number]) =>
  from === 'elsewhere' ||
  !isPromised({ mark: place, own: author === by, looked: false }, world.people[by]!.place);

/** Without what is ahead of somebody, and with other words ahead of them where there were none. */
function otherWorld(world: World, by: number): World {
  const kept = world.bookItems.filter((item) => !isHidden(world, by, item));
  const end = {
    place: world.chapters,
    by: by === 1 ? 2 : 1,
    from: 'here' as const,
    draft: false,
    unsent: false,
  };
  const isTaken = kept.some(({ kind, on }) => kind === 'heading' && on === String(world.chapters));
  const words = (kind: string) => ({ first: canaryText(`other ${kind}`, 2), second: '' });
  const heading = { ...end, ...words('heading'), key: 'other heading', kind: 'heading' as const };
  const change = { ...end, ...words('change'), key: 'other change', kind: 'change' as const, on: '1' };
  const isAhead = world.people[by]!.place < world.chapters;
  const more = isAhead ? [change, ...(isTaken ? [] : [{ ...heading, on: String(world.chapters) }])] : [];
  return { ...world, bookItems: [...kept, ...more] };
}

test('the editor and its history are the same in two worlds that differ in titles ahead, and show all that is not', async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, fc.constantFrom(1, 2), async (raw, by) => {
      const world = buildWorld({ ...raw, threads: [], looks: [] });
      const told = world.bookItems.filter(({ kind }) => kind === 'heading' || kind === 'change');
      await fill(world);
      const one = await readAll(by);
      await fill(otherWorld(world, by));
      const other = await readAll(by);

      expect(other).toBe(one);
      const changes = told.filter((item) => item.kind === 'change' && !isHidden(world, by, item));
      for (const { first } of changes) expect(findCanaries(one)).toContain(findCanaries(first)[0]);
      for (const item of told.filter((each) => isHidden(world, by, each)))
        expect(findCanaries(one)).not.toContain(findCanaries(item.first)[0]);
      hidden += told.filter((item) => isHidden(world, by, item)).length;
    }),
    { numRuns: scaleRuns(30) },
  );
  // `npm test` draws four worlds, and none of them may have any.
  if (!isShare) expect(hidden).toBeGreaterThan(3);
});

test('a title that is replaced or taken away unseen answers and is recorded as where there was none', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 6 });
  const world = buildWorld({ ...raw!, outline: 'plain', chapters: 5, told: [], threads: [], looks: [] });
  const answers = [];
  for (const isThere of [true, false]) {
    await fill(world);
    await unguardedDb.progress.updateMany({ where: { bookId }, data: { readThrough: 1 } });
    const chapterId = idFor('chapter 4');
    const written = { bookId, clubId: null, authorId: personId(2), spoilsThrough: 5, title: 'It ends' };
    if (isThere) await unguardedDb.heading.create({ data: { ...written, chapterId, id: idFor('a title') } });
    const reader = (await loadReader(1))!;
    const { version } = await readEditableOutline(reader);
    const chapters = [1, 2, 3, 4, 5].map((was) => ({
      was,
      label: `Chapter ${was}`,
      ...(was === 4 && { title: null }),
      ...(was === 3 && { title: 'Mine' }),
    }));
    const answer = await correctOutline(reader, { version, chapters, parts: [] });
    const shown = await readEditableOutline(reader);
    const history = await listOutlineChanges(reader);
    answers.push({ answer, shown, history: history.map(({ id: _, at: _at, ...line }) => line) });
  }

  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]!.history.map(({ kind, labels, title }) => [kind, ...labels, title])).toEqual([
    ['titled', 'Chapter 3', 'Mine'],
    ['untitled', 'Chapter 4', null],
  ]);
  await unguardedDb.progress.updateMany({ where: { bookId }, data: { readThrough: 2 } });
  expect(await listOutlineChanges((await loadReader(2))!)).toEqual([]);
  await unguardedDb.progress.updateMany({ where: { bookId }, data: { readThrough: 3 } });
  expect((await listOutlineChanges((await loadReader(2))!)).map(({ title }) => title)).toEqual(['Mine']);
});

test('nobody but an active member of the club that a book belongs to finds its editor', async () => {
  const [raw] = fc.sample(arbitraryWorld, { numRuns: 1, seed: 7 });
  await fill(buildWorld({ ...raw!, standing: 'removed' }));

  expect(await loadReader(1)).not.toBeNull();
  expect(await loadReader(0)).toBeNull();
  const find = (club: string, book: string) => run(ownBookReaderQuery({ userId: personId(1), club, book }));
  expect(await find('elsewhere', bookId)).toBeNull();
  expect(await find('here', idFor('second book'))).toBeNull();
  expect(await find('here', 'no id')).toBeNull();
  expect(await find('no\0club', bookId)).toBeNull();
});
