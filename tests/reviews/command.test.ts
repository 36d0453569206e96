import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aRoom, everything, theLampHouse, type Room } from './room';
import { opening } from '../importing/lamp-house';
import { askedFor, bringReviews, Refused } from '@/scripts/support/bring-reviews';
import { paragraphs } from '@/scripts/support/paragraphs';
import { neverLetMeGo } from '@/seed/books/never-let-me-go';
import { sowBook } from '@/seed/sow-book';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-reviews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const letter = `# A letter from Orrey\n\n${opening}\n\nIn the glass-room the keeper hides what Marit wrote, and <b>nobody</b> asks.\n`;

function aFile(name: string, content: string | Uint8Array = letter): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What the command says, and how many files it refused. */
async function bring(files: string[], where: { book: string; club?: string; by?: string }) {
  const [said, complained]: [string[], string[]] = [[], []];
  const refusals = await bringReviews(
    { files, ...where },
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { refusals, said: said.slice(1), complained };
}

const sentence = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return null;
};

const stored = async ({ club }: Room) =>
  (await everything()).review.findMany({
    where: { clubId: club.clubId },
    select: { title: true, authorId: true, spoilsThrough: true, passages: { orderBy: { ordinal: 'asc' } } },
  });

const addressOf = async (userId: string, email: string) =>
  (await everything()).user.update({ where: { id: userId }, data: { email } });

test('a document is brought by the owner who joined first, as drafts with their marks, its title at the end', async () => {
  const room = await aRoom();
  const ada = await room.person('Ada', { role: 'owner' });
  await room.person('Bea', { role: 'owner' });

  const { refusals, said } = await bring([aFile('letter.md')], { book: room.book.slug });

  const [review] = await stored(room);
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
  const room = await aRoom();
  await room.person('Ada', { role: 'owner' });
  const file = aFile('twice.md');

  const both = await bring([file, file], { book: room.book.slug });
  const again = await bring([file], { book: room.book.slug });

  expect(both).toMatchObject({
    refusals: 0,
    said: [expect.anything(), expect.stringMatching(/has this document already/)],
  });
  expect(again).toMatchObject({ refusals: 0, said: [expect.stringMatching(/has this document already/)] });
  expect(await stored(room)).toHaveLength(1);
});

test('what cannot be brought gets a sentence each, and the rest is brought all the same', async () => {
  const room = await aRoom();
  await room.person('Ada', { role: 'owner' });
  mkdirSync(path.join(folder, 'a-folder.md'));
  const bad = [
    path.join(folder, 'missing.md'),
    path.join(folder, 'a-folder.md'),
    '/dev/zero',
    aFile('binary.md', new Uint8Array([0, 1, 2, 255])),
    aFile('empty.md', ''),
    aFile('large.md', letter + ' '.repeat(1_000_000)),
    aFile(
      'other.md',
      'A soup of leeks wants three leeks, a potato, and more patience than you think it does.',
    ),
  ];

  const { refusals, said, complained } = await bring([...bad, aFile('sound.md')], { book: room.book.slug });

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
  expect(await stored(room)).toHaveLength(1);
});

test('where it goes and who brings it is told in a sentence when it cannot be found', async () => {
  const lamp = await theLampHouse();
  const alone = await sentence(() => bring([], { book: lamp.slug }));
  const room = await aRoom(lamp);
  const ownerless = await sentence(() => bring([], { book: lamp.slug }));
  const nell = await room.person('Nell');
  const rex = await room.person('Rex', { standing: 'removed' });
  await addressOf(rex.userId, `rex-${rex.userId}@untold.example`);
  await addressOf(nell.userId, `nell-${nell.userId}@untold.example`);
  const by = (address: string) => sentence(() => bring([], { book: lamp.slug, by: address }));
  const members = [await by('nobody'), await by('a@b.example'), await by(`rex-${rex.userId}@untold.example`)];
  const nells = await by(` NELL-${nell.userId}@untold.example `);
  const other = await aRoom(lamp);
  const several = await sentence(() => bring([], { book: lamp.slug }));

  expect(alone).toBe('No club reads this book yet.');
  expect(ownerless).toBe('This club has no owner: say --by and the address of a member.');
  expect(members).toEqual(
    members.map(() => expect.stringMatching(/^Nobody with the address .* is a member of this club\.$/)),
  );
  expect(nells).toBeNull();
  expect(several).toContain(room.club.slug);
  expect(several).toContain(other.club.slug);
  expect(await sentence(() => bring([], { book: 'no-such' }))).toMatch(
    /^There is no book “no-such” here; there are: /,
  );
  expect(await sentence(() => bring([], { book: lamp.slug, club: 'x' }))).toMatch(
    /^No club “x” reads this book/,
  );
});

test('what is typed wrong is answered with how to type it', () => {
  const mistyped = [[], ['a.md'], ['--book', 'x'], ['a.md', '--book'], ['a.md', '--bok', 'x']];

  const answers = mistyped.map((typed) => () => askedFor(typed));

  for (const answer of answers) expect(answer).toThrow(/^Say which: npm run import:review/);
  expect(askedFor(['a.md', 'b.md', '--book', 'x'])).toMatchObject({ files: ['a.md', 'b.md'], book: 'x' });
});

test('nothing that a document says is taken for markup', () => {
  const said = 'One <script>alert("&")</script>\n\n**two** ||three|| [four](https://x.example)';

  const html = paragraphs(said);

  expect(html).toBe(
    '<p>One &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</p>\n<p>**two** ||three|| [four](https://x.example)</p>',
  );
});

// The four documents that the seed was written after, or where they are not at hand its own digests of them.
const shelf = ['../../../shared/reviews', '../../seed/reviews']
  .map((name) => path.join(import.meta.dirname, name))
  .find((name) => existsSync(name))!;
const documents = readdirSync(shelf)
  .filter((name) => /^(\d{3}_.*\.txt|[a-z-]+\.md)$/.test(name))
  .map((name) => path.join(shelf, name));

test('all four documents are brought, and every passage is a draft within the book', async () => {
  const slug = `never-let-me-go-${crypto.randomUUID()}`;
  const { bookId } = await sowBook(await everything(), { ...neverLetMeGo, slug });
  const room = await aRoom({ bookId, slug });
  await room.person('Ada', { role: 'owner' });

  const { refusals } = await bring(documents, { book: slug });

  const reviews = await stored(room);
  expect([refusals, reviews.length]).toEqual([0, 4]);
  for (const { passages } of reviews) expect(passages.length).toBeGreaterThan(6);
  expect(reviews.flatMap(({ passages }) => passages).filter(({ confirmedAt }) => confirmedAt)).toEqual([]);
});
