import { expect, test } from 'vitest';
import { createReading, everything, lastPlace, type ReadingFixture } from '../../helpers/reading';
import type { TestUser } from '../../helpers/clubs';
import { lampHouse } from '../../helpers/made-up-book';
import {
  correctPassage,
  discardOwnImport,
  discardPassage,
  dropPassage,
  joinWithNext,
  listDrafts,
  listOwnImports,
  listReviews,
  readOwnImport,
  renameOwnImport,
  sendOwnImport,
} from '@/lib/gate';
import { addReview } from '@/lib/reviews/new-review';

const secret = lampHouse.terms.toSorted((a, b) => b.from - a.from)[0]!;
const document = [
  `I read ${lampHouse.title} in one night.`,
  `He says there is a ${secret.phrase} in the house.`,
  'I liked its prose very much.',
].join('\n\n');

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

async function bring(room: ReadingFixture, person: TestUser, text = document, title: string | null = null) {
  const reader = await room.currentReader(person);
  const added = await addReview(reader, { bytes: bytes(text), fileName: '', title, byline: null });
  if ('refused' in added) throw new Error(JSON.stringify(added));
  return added.id;
}

async function setUp() {
  const room = await createReading();
  const nell = await room.addPerson('Nell', { at: 2 });
  const ada = await room.addPerson('Ada', { at: lastPlace, role: 'owner' });
  return { room, nell, ada };
}

test('what Nell brings is hers alone until she sends it, and then a draft for Ada', async () => {
  const { room, nell, ada } = await setUp();
  const id = await bring(room, nell);
  const hers = await room.currentReader(nell);
  const adas = await room.currentReader(ada);
  const own = (await readOwnImport(hers, id, 1))!;

  expect(own.passages.length).toBeGreaterThan(1);
  expect(own.source).toBe(document);
  expect(await listOwnImports(hers)).toMatchObject([{ id }]);
  expect(await readOwnImport(adas, id, 1)).toBeNull();
  expect(await listDrafts(adas)).toEqual([]);
  expect((await listReviews(hers)).open).toEqual([]);
  expect(await discardPassage(adas, own.passages[0]!.id)).toBe(false);
  expect(await sendOwnImport(adas, id)).toBe(false);

  expect(await sendOwnImport(hers, id)).toBe(true);
  expect(await readOwnImport(hers, id, 1)).toBeNull();
  expect(await dropPassage(hers, own.passages[0]!.id)).toBeNull();
  expect(await listDrafts(adas)).toMatchObject([{ id, waiting: own.passages.length }]);
  const stored = await (await everything()).review.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ source: null, spoilsThrough: lastPlace });
});

test('proposals are for whoever has finished; the others are told of none', async () => {
  const { room, nell, ada } = await setUp();
  const hers = await readOwnImport(await room.currentReader(nell), await bring(room, nell), 1);
  const adas = await readOwnImport(await room.currentReader(ada), await bring(room, ada), 1);

  expect(hers!.passages.map(({ proposal }) => proposal)).toEqual(hers!.passages.map(() => null));
  expect(adas!.passages.some(({ proposal }) => proposal!.place >= secret.from)).toBe(true);
  expect(JSON.stringify(hers)).not.toContain('spoilsThrough');
});

test('a title with a word that is ahead of Nell is her title, as any other would be', async () => {
  const { room, nell } = await setUp();
  const reader = await room.currentReader(nell);
  const titles = await Promise.all(
    [secret.phrase, 'furlong'].map(async (word) => {
      const id = await bring(room, nell, `# On the ${word}\n\n${document}`);
      return (await readOwnImport(reader, id, 1))!.title;
    }),
  );
  expect(titles).toEqual([`On the ${secret.phrase}`, 'On the furlong']);
});

test('two members may bring the same document, and neither learns of the other; one brings it once', async () => {
  const { room, nell, ada } = await setUp();
  await bring(room, nell);
  await expect(bring(room, ada)).resolves.toMatch(/^[0-9a-f-]{36}$/);
  await expect(bring(room, nell)).rejects.toThrow('answers.reviews.tooMany');
});

test('passages are parted, joined and dropped in their order, and no mark is lowered by it', async () => {
  const { room, ada } = await setUp();
  const reader = await room.currentReader(ada);
  const id = await bring(room, ada);
  const passages = async () => (await readOwnImport(reader, id, 1))!.passages;
  const before = await passages();
  const marked = before.find(({ proposal }) => proposal!.place >= secret.from)!;
  const keep = (html: string) => ({ html, mark: (had: { proposedMark: number; because: string }) => had });

  const pieces = [keep('<p>One.</p>'), keep('<p>Two.</p>'), keep('<p>Three.</p>')];
  expect(await correctPassage(reader, marked.id, { kind: 'passage', by: null, mark: null, pieces })).toBe(id);
  const parted = await passages();
  expect(parted.map(({ ordinal }) => ordinal)).toEqual(parted.map((_, at) => at));
  expect(parted).toHaveLength(before.length + 2);
  const three = parted.filter(({ html }) => /One|Two|Three/.test(html));
  expect(three.map(({ proposal }) => proposal!.place)).toEqual(three.map(() => marked.proposal!.place));

  // Its form stays the same one on the page.
  expect(three[0]!.id).toBe(marked.id);
  const correction = { kind: 'passage' as const, by: null, mark: null };
  const typed = { ...correction, pieces: [keep('<p>And one.</p>')] };
  expect(await joinWithNext(reader, three[0]!.id, typed)).toBe(id);
  expect((await passages()).map(({ html }) => html)).toContain('<p>And one.</p>\n<p>Two.</p>');
  const all = await passages();
  const same = { ...correction, pieces: [keep(all.at(-1)!.html)] };
  expect(await joinWithNext(reader, all.at(-1)!.id, same)).toBe(id);
  expect(await passages()).toEqual(all);
  for (const { id: passage } of await passages()) expect(await dropPassage(reader, passage)).toBe(id);
  expect(await listOwnImports(reader)).toEqual([]);
});

test('a correction of what has changed since, in another tab say, changes nothing', async () => {
  const { room, nell } = await setUp();
  const reader = await room.currentReader(nell);
  const id = await bring(room, nell);
  const first = async () => (await readOwnImport(reader, id, 1))!.passages[0]!;
  const { id: passage, revision } = await first();
  const words = { kind: 'comment' as const, by: null, mark: null };
  const piece = (text: string) => [
    { html: text, mark: (had: { proposedMark: number; because: string }) => had },
  ];

  const kept = { ...words, revision, pieces: piece('<p>In another tab.</p>') };
  expect(await correctPassage(reader, passage, kept)).toBe(id);
  expect(await first()).toMatchObject({ id: passage, kind: 'comment', html: '<p>In another tab.</p>' });
  const late = { ...words, revision, pieces: piece('<p>Late.</p>') };
  expect(await correctPassage(reader, passage, late)).toBe('outdated');
  expect(await joinWithNext(reader, passage, late)).toBe('outdated');
  expect(await dropPassage(reader, passage, revision)).toBe('outdated');
  expect((await first()).html).toBe('<p>In another tab.</p>');
});

test('whoever has finished changes a mark before sending; the choice of anybody else changes nothing', async () => {
  const { room, nell, ada } = await setUp();
  const choose = async (person: TestUser, id: string, place: number | null, html?: string) => {
    const reader = await room.currentReader(person);
    const own = (await readOwnImport(reader, id, 1))!.passages.at(-1)!;
    const mark = () => ({ proposedMark: lastPlace, because: 'a word of the plot' });
    const pieces = [{ html: html ?? own.html, mark }];
    await correctPassage(reader, own.id, { kind: own.kind, by: own.by, mark: place, pieces });
    const where = { reviewId: id, ordinal: own.ordinal };
    const stored = await (await everything()).passage.findFirstOrThrow({ where });
    return [stored.spoilsThrough, stored.because];
  };
  const adas = await bring(room, ada);
  const nells = await bring(room, nell);
  const chosen = [4, 'chosen by the person who added it'];

  expect(await choose(ada, adas, 4)).toEqual(chosen);
  // Saved once more as it is, it keeps its mark; other words can ask for a later one.
  expect(await choose(ada, adas, 4)).toEqual(chosen);
  expect(await choose(ada, adas, lastPlace + 1)).toEqual(chosen);
  expect(await choose(ada, adas, 4, '<p>Other words.</p>')).toEqual([lastPlace, 'a word of the plot']);
  // Neither the place that is proposed nor another one.
  for (const place of [0, 1])
    expect(await choose(nell, nells, place)).toEqual([lastPlace, 'a word of the plot']);
});

test('a stranger to a document renames, sends and discards nothing', async () => {
  const { room, nell, ada } = await setUp();
  const id = await bring(room, nell);
  const adas = await room.currentReader(ada);
  expect(await renameOwnImport(adas, { id, title: 'x', byline: null })).toBe(false);
  expect(await discardOwnImport(adas, id)).toBe(false);
  const hers = await room.currentReader(nell);
  expect(await renameOwnImport(hers, { id, title: 'Night', byline: 'N.' })).toBe(true);
  expect(await readOwnImport(hers, id, 1)).toMatchObject({ title: 'Night', byline: 'N.' });
  expect(await discardOwnImport(hers, id)).toBe(true);
  expect(await listOwnImports(hers)).toEqual([]);
});
