import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createReading, everything, createLampHouse, type ReadingFixture } from '../../helpers/reading';
import { OPENING } from '../../helpers/made-up-book';
import { parseRequest, importReviews, CliError } from '@/scripts/support/import-reviews';
import { textToHtml } from '@/lib/reviews/text-to-html';
import { neverLetMeGo } from '@/seed/books/never-let-me-go';
import { seedBook } from '@/seed/seed-book';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-reviews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LETTER = `# A letter from Orrey\n\n${OPENING}\n\nIn the glass-room the keeper hides what Marit wrote, and <b>nobody</b> asks.\n`;

function writeDocument(name: string, content: string | Uint8Array = LETTER): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What the command says, and how many files it refused. */
async function runImport(files: string[], where: { book: string; club?: string; by?: string }) {
  const said: string[] = [];
  const complained: string[] = [];
  const refusals = await importReviews(
    { files, ...where },
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { refusals, said: said.slice(1), complained };
}

const refusalOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
  return null;
};

const storedReviews = async ({ club }: ReadingFixture) =>
  (await everything()).review.findMany({
    where: { clubId: club.clubId },
    select: { title: true, authorId: true, spoilsThrough: true, passages: { orderBy: { ordinal: 'asc' } } },
  });

const setEmail = async (userId: string, email: string) =>
  (await everything()).user.update({ where: { id: userId }, data: { email } });

test('a document is brought by the owner who joined first, as drafts with their marks, its title at the end', async () => {
  const room = await createReading();
  const ada = await room.addPerson('Ada', { role: 'owner' });
  await room.addPerson('Bea', { role: 'owner' });

  const { refusals, said } = await runImport([writeDocument('letter.md')], { book: room.book.slug });

  const [review] = await storedReviews(room);
  expect([refusals, said]).toEqual([
    0,
    [expect.stringMatching(/letter\.md: \d passages wait to be confirmed/)],
  ]);
  expect(review).toMatchObject({ authorId: ada.userId, spoilsThrough: 20 });
  const told = review!.passages.find(({ html }) => html.includes('glass-room'))!;
  expect(told).toMatchObject({ spoilsThrough: expect.any(Number), confirmedAt: null, authorId: ada.userId });
  expect(told.spoilsThrough).toBeGreaterThanOrEqual(12);
  expect(told.because).toBeTruthy();
});

test('the same file twice is one document, and no mistake', async () => {
  const room = await createReading();
  await room.addPerson('Ada', { role: 'owner' });
  const file = writeDocument('twice.md');

  const both = await runImport([file, file], { book: room.book.slug });
  const again = await runImport([file], { book: room.book.slug });

  expect(both).toMatchObject({
    refusals: 0,
    said: [expect.anything(), expect.stringMatching(/already has this document/)],
  });
  expect(again).toMatchObject({ refusals: 0, said: [expect.stringMatching(/already has this document/)] });
  expect(await storedReviews(room)).toHaveLength(1);
});

test('what cannot be brought gets a sentence each, and the rest is brought all the same', async () => {
  const room = await createReading();
  await room.addPerson('Ada', { role: 'owner' });
  mkdirSync(path.join(folder, 'a-folder.md'));
  const bad = [
    path.join(folder, 'missing.md'),
    path.join(folder, 'a-folder.md'),
    '/dev/zero',
    writeDocument('binary.md', new Uint8Array([0, 1, 2, 255])),
    writeDocument('empty.md', ''),
    writeDocument('large.md', LETTER + ' '.repeat(1_000_000)),
    writeDocument(
      'other.md',
      'A soup of leeks wants three leeks, a potato, and more patience than you think it does.',
    ),
  ];

  const { refusals, said, complained } = await runImport([...bad, writeDocument('sound.md')], {
    book: room.book.slug,
  });

  expect([refusals, said.length]).toEqual([7, 1]);
  expect(complained.map((line) => line.replace(/^[^:]*: /, ''))).toEqual([
    'There is no such file.',
    'This is not a file.',
    'This is not a file.',
    'This is not a text: save it as plain text, Markdown or HTML in UTF-8.',
    'There is nothing to read in this document.',
    'This document is larger than 1 MB.',
    'This document does not seem to be about this book.',
  ]);
  expect(await storedReviews(room)).toHaveLength(1);
});

test('where it goes and who brings it is told in a sentence when it cannot be found', async () => {
  const lamp = await createLampHouse();
  const alone = await refusalOf(() => runImport([], { book: lamp.slug }));
  const room = await createReading(lamp);
  const ownerless = await refusalOf(() => runImport([], { book: lamp.slug }));
  const nell = await room.addPerson('Nell');
  const rex = await room.addPerson('Rex', { standing: 'removed' });
  await setEmail(rex.userId, `rex-${rex.userId}@untold.example`);
  await setEmail(nell.userId, `nell-${nell.userId}@untold.example`);
  const by = (address: string) => refusalOf(() => runImport([], { book: lamp.slug, by: address }));
  const members = [await by('nobody'), await by('a@b.example'), await by(`rex-${rex.userId}@untold.example`)];
  const nells = await by(` NELL-${nell.userId}@untold.example `);
  const other = await createReading(lamp);
  const several = await refusalOf(() => runImport([], { book: lamp.slug }));

  expect(alone).toBe('No club reads this book yet.');
  expect(ownerless).toBe('This club has no owner: say --by and the address of a member.');
  expect(members).toEqual(
    members.map(() => expect.stringMatching(/^Nobody with the address .* is a member of this club\.$/)),
  );
  expect(nells).toBeNull();
  expect(several).toContain(room.club.slug);
  expect(several).toContain(other.club.slug);
  expect(await refusalOf(() => runImport([], { book: 'no-such' }))).toMatch(
    /^There is no book “no-such” here; there are: /,
  );
  expect(await refusalOf(() => runImport([], { book: lamp.slug, club: 'x' }))).toMatch(
    /^No club “x” reads this book/,
  );
});

test('what is typed wrong is answered with how to type it', () => {
  const mistyped = [[], ['a.md'], ['--book', 'x'], ['a.md', '--book'], ['a.md', '--bok', 'x']];

  const answers = mistyped.map((typed) => () => parseRequest(typed));

  for (const answer of answers)
    expect(answer).toThrow(/^Name the documents and the book: npm run import:review/);
  expect(parseRequest(['a.md', 'b.md', '--book', 'x'])).toMatchObject({ files: ['a.md', 'b.md'], book: 'x' });
});

test('nothing that a document says is taken for markup', () => {
  const said = 'One <script>alert("&")</script>\n\n**two** ||three|| [four](https://x.example)';

  const html = textToHtml(said);

  expect(html).toBe(
    '<p>One &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</p>\n<p>**two** ||three|| [four](https://x.example)</p>',
  );
});

// The four documents that the seed was written after, or where they are not at hand its own digests of them.
const documentFolder = ['../../../../shared/reviews', '../../../seed/reviews']
  .map((name) => path.join(import.meta.dirname, name))
  .find((name) => existsSync(name))!;
const documents = readdirSync(documentFolder)
  .filter((name) => /^(\d{3}_.*\.txt|[a-z-]+\.md)$/.test(name))
  .map((name) => path.join(documentFolder, name));

test('all four documents are brought, and every passage is a draft within the book', async () => {
  const slug = `never-let-me-go-${crypto.randomUUID()}`;
  const { bookId } = await seedBook(await everything(), { ...neverLetMeGo, slug });
  const room = await createReading({ bookId, slug });
  await room.addPerson('Ada', { role: 'owner' });

  const { refusals } = await runImport(documents, { book: slug });

  const reviews = await storedReviews(room);
  expect([refusals, reviews.length]).toEqual([0, 4]);
  for (const { passages } of reviews) expect(passages.length).toBeGreaterThan(6);
  expect(reviews.flatMap(({ passages }) => passages).filter(({ confirmedAt }) => confirmedAt)).toEqual([]);
});
