import { beforeAll, expect, test } from 'vitest';
import { everything } from '@/lib/db/everything';
import type { Veil } from '@/lib/db/generated/enums';
import {
  hindsightOf,
  moveBookmark,
  outlineOf,
  postsOf,
  readerOf,
  revealsOf,
  reviewsOf,
  themesOf,
  threadOf,
  threadsOf,
  waitingFor,
  whatMovesOpen,
  type Reader,
} from '@/lib/gate';
import { chooseVeil } from '@/lib/gate';
import { seedWhenEmpty } from '@/seed';

/** The demo's own club, read by Inês at every place and under both veils, held against its rows. */
const club = 'the-thursday-room';
let reading: string;
let userId: string;

beforeAll(async () => {
  await seedWhenEmpty({ demo: true });
  ({ id: userId } = await everything.user.findFirstOrThrow({ where: { email: 'ines@untold.example' } }));
  ({ id: reading } = await everything.reading.findFirstOrThrow({ where: { club: { slug: club } } }));
}, 120_000);

const reader = async () => (await readerOf({ userId, club, reading }))!;

async function at(place: number, veil: Veil): Promise<Reader> {
  await chooseVeil(await reader(), veil);
  await moveBookmark(await reader(), place);
  return reader();
}

const isOpen = (place: number) => (row: { spoilsThrough: number; authorId?: string | null }) =>
  row.spoilsThrough <= place || row.authorId === userId;

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
const places = Array.from({ length: 24 }, (_, place) => place);

test.each(['marked', 'sealed'] as const)(
  'a %s reader sees at each place exactly what the rule names',
  async (veil) => {
    const threads = await everything.thread.findMany({ where: { readingId: reading, removedAt: null } });
    const posts = await everything.post.findMany({ where: { readingId: reading } });

    for (const place of places) {
      const ines = await at(place, veil);
      const open = isOpen(place);
      const lines = (await threadsOf(ines, 1)).lines;
      expect(ids(lines)).toEqual(ids(threads.filter(open)));
      for (const thread of threads) {
        const found = await threadOf(ines, thread.id);
        if (!open(thread)) {
          expect(found).toEqual(
            veil === 'sealed' ? null : { kind: 'covered', id: thread.id, place: thread.spoilsThrough },
          );
          continue;
        }
        expect(found).toMatchObject({ kind: 'open', thread: { title: thread.title } });
        const own = posts.filter(({ threadId }) => threadId === thread.id);
        expect(ids((await postsOf(ines, thread.id, 1)).posts)).toEqual(ids(own.filter(open)));
        const standing = own.filter((post) => !post.removedAt && post.spoilsThrough <= place);
        expect(lines.find(({ id }) => id === thread.id)?.posts).toBe(standing.length);
        const waiting = found?.kind === 'open' ? found.ahead.waiting : [];
        const waits = own.filter((post) => !open(post) && !post.removedAt);
        expect(waiting.reduce((sum, one) => sum + one.posts, 0)).toBe(veil === 'sealed' ? 0 : waits.length);
      }
    }
  },
);

test('what a Marked reader is told of what lies ahead is a place and a count, and a Sealed one nothing', async () => {
  const posts = await everything.post.findMany({ where: { readingId: reading, removedAt: null } });

  const marked = await at(4, 'marked');
  const { waiting } = await waitingFor(marked);
  const opens = whatMovesOpen(marked, waiting);
  const sealed = await at(4, 'sealed');

  const ahead = posts.filter((post) => !isOpen(4)(post));
  for (const one of waiting) {
    expect(Object.keys(one).sort()).toEqual(['place', 'posts', 'threads']);
    expect(one.posts).toBe(ahead.filter(({ spoilsThrough }) => spoilsThrough === one.place).length);
  }
  expect(opens?.get(23)).toBe(ahead.length);
  expect(await waitingFor(sealed)).toEqual({ waiting: [], covers: [] });
  expect(whatMovesOpen(sealed, waiting)).toBeNull();
});

test.each(['marked', 'sealed'] as const)(
  'nothing handed to a %s reader holds a word from ahead of them',
  async (veil) => {
    const [asides, posts, threads, headings, themes, notes, reveals, passages] = await Promise.all([
      everything.aside.findMany(),
      everything.post.findMany({ where: { readingId: reading } }),
      everything.thread.findMany({ where: { readingId: reading } }),
      everything.heading.findMany(),
      everything.theme.findMany(),
      everything.themeNote.findMany(),
      everything.reveal.findMany(),
      everything.passage.findMany(),
    ]);
    const words = [
      ...asides.map((row) => ({ ...row, words: row.html })),
      ...posts.map((row) => ({ ...row, words: row.source.split('||')[0]! })),
      ...threads.map((row) => ({ ...row, words: row.title })),
      ...headings.map((row) => ({ ...row, words: row.title })),
      ...themes.map((row) => ({ ...row, words: row.name })),
      ...notes.map((row) => ({ ...row, words: row.body })),
      ...reveals.flatMap((row) => [row.title, row.told].map((told) => ({ ...row, words: told }))),
      ...passages.map((row) => ({ ...row, words: row.html })),
    ].map((row) => ({ ...row, run: plain(row.words).slice(0, 40) }));

    for (const place of [0, 3, 4, 9, 13, 19, 22]) {
      const ines = await at(place, veil);
      const handed = plain(JSON.stringify(await everythingHandedTo(ines, threads)));
      const ahead = words.filter((row) => !isOpen(place)(row) && row.run.length > 12);
      expect(ahead.length).toBeGreaterThan(10);
      expect(ahead.filter(({ run }) => handed.includes(run)).map(({ run }) => run)).toEqual([]);
    }
    const ines = await at(23, veil);
    const handed = plain(JSON.stringify(await everythingHandedTo(ines, threads)));
    const here = words.filter(({ run }) => run.length > 12 && handed.includes(run));
    expect(here.length).toBeGreaterThan(200);
  },
);

const plain = (text: string) =>
  text
    .replace(/\\n|\\"|<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const everythingHandedTo = async (ines: Reader, threads: { id: string }[]) => [
  await outlineOf(ines),
  await threadsOf(ines, 1),
  await themesOf(ines),
  await revealsOf(ines),
  await reviewsOf(ines),
  await hindsightOf(ines, 1),
  await waitingFor(ines),
  ...(await Promise.all(threads.map(({ id }) => threadOf(ines, id)))),
  ...(await Promise.all(threads.map(({ id }) => postsOf(ines, id, 1)))),
];
