import '../../helpers/fake-browser';
import { addMember, createClub, createUser, type TestUser } from '../../helpers/clubs';
import { loadReader } from '../../helpers/gate-reads';
import { postThread, withState } from '../../helpers/gate';
import { takeShare } from '../../helpers/share';
import { bookForm } from '../../helpers/new-book';
import { epubFiles, inPieces, zip } from '../../unit/epub/make-epub';
import { describe, expect, it } from 'vitest';
import { readEpub } from '@/lib/books/epub';
import { addBookAction } from '@/lib/books/new-book-actions';
import { loadOutline } from '@/lib/books/queries';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  exportEntries,
  listTurningPoints,
  listThemes,
  moveBookmark,
  readHindsight,
  readHome,
  readNewThreads,
  readOpenedPage,
  readReadingRoom,
  readThreadPage,
  type Reader,
} from '@/lib/gate';
import { createLabelWriter } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import { rowsFromEntries } from '@/lib/outline/editor/rows';
import { formatRows } from '@/lib/outline/editor/row-fields';

type Node = { label: string; below?: Node[] };
/** The shape of a novel; every title is a token with its place. */
type Shape = { what: string; contents: Node[]; last: number; sum: string; names: Record<number, string> };

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Parts of so many chapters, each with a title that tells its place, of which `before` come first. */
function parts(counts: number[], { before = 0, restarts }: { before?: number; restarts: boolean }): Node[] {
  return counts.map((count, at) => {
    const earlier = counts.slice(0, at).reduce((sum, each) => sum + each, 0);
    const first = before + earlier + 1;
    const numbers = range(count).map((number) => (restarts ? number : earlier + number));
    return {
      label: `Part ${ROMAN[at]}. part${first}x`,
      below: numbers.map((number, nth) => ({ label: `Chapter ${number}. title${first + nth}x` })),
    };
  });
}

const SHAPES: Shape[] = [
  {
    what: '27 chapters and a note after them',
    contents: [
      ...range(27).map((place) => ({ label: `Chapter ${place}. title${place}x` })),
      { label: 'Note' },
    ],
    last: 28,
    sum: '28 in 0',
    names: { 9: 'chapter 9' },
  },
  {
    what: 'a prelude, 86 chapters in eight books, and a finale',
    contents: [
      { label: 'Prelude' },
      ...parts([12, 10, 11, 9, 11, 9, 8, 16], { before: 1, restarts: false }),
      { label: 'Finale' },
    ],
    last: 88,
    sum: '88 in 8',
    names: { 1: 'the Prelude', 14: 'chapter 13', 88: 'the Finale' },
  },
  {
    what: '239 chapters in eight parts, numbered anew in each',
    contents: [{ label: 'Cover' }, ...parts([34, 35, 32, 23, 33, 32, 31, 19], { restarts: true })],
    last: 239,
    sum: '239 in 8',
    names: { 1: 'Part I, chapter 1', 35: 'Part II, chapter 1', 239: 'Part VIII, chapter 19' },
  },
];

const flatten = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...flatten(node.below ?? [])]);

function makeEpub(contents: Node[]): Uint8Array {
  const all = flatten(contents);
  const files = all.map((node, at) => ({ file: `t${at}.xhtml`, heading: node.label }));
  const list = (nodes: Node[]): string =>
    `<ol>${nodes.map((node) => `<li><a href="t${all.indexOf(node)}.xhtml">${node.label}</a>${node.below ? list(node.below) : ''}</li>`).join('')}</ol>`;
  return zip(epubFiles({ files, nav: `<nav epub:type="toc">${list(contents)}</nav>` }));
}

/** A club that reads the novel as it was read from its file. */
async function startNovel({ contents, sum }: Shape) {
  const read = await readEpub(inPieces(makeEpub(contents)));
  if ('refusal' in read) throw new Error(read.refusal);
  const count = (kind: string) => read.entries.filter((entry) => entry.kind === kind).length;
  expect(`${count('chapter')} in ${count('part')}`).toBe(sum);
  const club = await createClub();
  const [ada, nell] = await Promise.all(['Ada', 'Nell'].map(createUser));
  await addMember(ada!, club, { role: 'owner' });
  await addMember(nell!, club);
  const title = `The Lamp Road ${newId()}`;
  const rows = formatRows(rowsFromEntries(read.entries));
  const sent = await ada!.send(addBookAction, { ...bookForm(), rows, title, club: club.slug });
  expect(sent).toMatchObject({ formError: null, went: expect.stringContaining('?book=') });
  const book = await unguardedDb.book.findFirstOrThrow({ where: { title } });
  const readingId = newId();
  const place = { clubId: club.clubId, bookId: book.id };
  await unguardedDb.reading.create({ data: { id: readingId, ...place, startedAt: now() } });
  const { labels } = (await loadOutline(club.clubId, book.id))!;
  const loadAs = async ({ userId }: TestUser) =>
    (await loadReader({ userId, club: club.slug, reading: readingId }))!;
  return { ada: ada!, nell: nell!, labels, last: book.chapterCount, loadAs };
}

function labelWriter(labels: OutlineLabels) {
  const partLabels = labels.parts.map(({ label, firstChapter }) => ({ label, first: firstChapter }));
  return createLabelWriter({ ...labels, parts: partLabels, listNames: () => listSpokenNames(labels) });
}

/** What a thread of a place says: its title, its post, and a spoiler for the place after it. */
const listWords = (place: number) => [`head${place}x`, `post${place}x`, `aside${place + 1}x`];

type Written = { threadId: string; place: number };

/** Everything that pages send of the reading to somebody, as one text. */
async function readEverything(reader: Reader, threads: Written[]): Promise<string> {
  const near = threads.filter(({ place }) => Math.abs(place - reader.readThrough) <= 1);
  const pages: unknown[] = [
    await readReadingRoom(reader, 1),
    await readOpenedPage(reader),
    await readNewThreads(reader),
    await readHome(reader.userId),
    await readHindsight(reader, 1),
    await listThemes(reader),
    await listTurningPoints(reader),
    await exportEntries(reader),
  ];
  for (const { threadId } of near) pages.push(await readThreadPage(reader, threadId, 1));
  return JSON.stringify(pages);
}

const TOKEN = /(?:title|part|head|post|aside)(\d+)x/g;
const latestIn = (text: string) =>
  Math.max(0, ...[...text.matchAll(TOKEN)].map(([, place]) => Number(place)));

describe.each(takeShare(SHAPES, 0))('a novel of $what', (shape) => {
  it(
    'is read by two people to its end, and no place of it is told before',
    { timeout: 600_000 },
    async () => {
      const { ada, nell, labels, last, loadAs } = await startNovel(shape);
      const names = listSpokenNames(labels)[0]!;
      expect(last).toBe(shape.last);
      expect(new Set(names).size).toBe(last + 1);
      for (const [place, name] of Object.entries(shape.names)) expect(names[Number(place)]).toBe(name);
      const nameLabel = labelWriter(labels);
      const threads: Written[] = [];
      for (let place = 1; place <= last; place++) {
        expect(await moveBookmark(await loadAs(ada), place)).toBe(true);
        const [head, post, aside] = listWords(place);
        const spoiler = place < last ? ` ||${aside}||{${nameLabel(place + 1)}}` : '';
        const { threadId } = await postThread(await loadAs(ada), `${post}${spoiler}`, null, head);
        threads.push({ threadId, place });
      }

      for (let place = 0; place <= last; place++) {
        if (place > 0) expect(await moveBookmark(await loadAs(nell), place)).toBe(true);
        const reader = await loadAs(nell);
        const marked = await readEverything(reader, threads);
        const sealed = await readEverything(withState(reader, { veil: 'sealed' }), threads);
        for (const text of [marked, sealed]) {
          expect(latestIn(text), `place ${place}`).toBeLessThanOrEqual(place);
          if (place > 0) expect(text).toContain(`post${place}x`);
          if (place > 1) expect(text).toContain(`aside${place}x`);
          if (contentsTitle(shape, place)) expect(text).toContain(`title${place}x`);
        }
      }
      expect(await moveBookmark(await loadAs(nell), 0)).toBe(true);
      expect(latestIn(await readEverything(await loadAs(nell), threads))).toBe(0);
    },
  );
});

const contentsTitle = ({ contents }: Shape, place: number) =>
  flatten(contents).some(({ label }) => label.endsWith(` title${place}x`));
