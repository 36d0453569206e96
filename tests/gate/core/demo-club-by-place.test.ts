import { beforeAll, expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import type { Veil } from '@/lib/db/generated/enums';
import {
  readHindsight,
  moveBookmark,
  listTurningPoints,
  listReviews,
  listThemes,
  postsOpenedByMove,
  type Reader,
} from '@/lib/gate';
import { chooseVeil } from '@/lib/gate';
import { seedWhenEmpty } from '@/seed';
import { isPromised } from '../../helpers/visibility-oracle';
import {
  listThreads,
  loadReader,
  readAhead,
  readOutline,
  readPostPage,
  readThread,
} from '../../helpers/gate-reads';

/** The demo's own club, read by Inês at every place and under both veils, held against its rows. */
const club = 'the-thursday-room';
let reading: string;
let userId: string;

beforeAll(async () => {
  await seedWhenEmpty({ demo: true });
  ({ id: userId } = await unguardedDb.user.findFirstOrThrow({ where: { email: 'ines@untold.example' } }));
  ({ id: reading } = await unguardedDb.reading.findFirstOrThrow({ where: { club: { slug: club } } }));
}, 120_000);

const reader = async () => (await loadReader({ userId, club, reading }))!;

async function readerAt(place: number, veil: Veil): Promise<Reader> {
  await chooseVeil(await reader(), veil);
  await moveBookmark(await reader(), place);
  return reader();
}

const visibleAt = (place: number) => (row: { spoilsThrough: number; authorId?: string | null }) =>
  isPromised({ mark: row.spoilsThrough, own: row.authorId === userId, looked: false }, place);

const sortedIds = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
const places = Array.from({ length: 24 }, (_, place) => place);

test.each(['marked', 'sealed'] as const)(
  'a %s reader sees at each place exactly what the rule names',
  async (veil) => {
    const threads = await unguardedDb.thread.findMany({ where: { readingId: reading, removedAt: null } });
    const posts = await unguardedDb.post.findMany({ where: { readingId: reading } });

    for (const place of places) {
      const ines = await readerAt(place, veil);
      const open = visibleAt(place);
      const lines = (await listThreads(ines, 1)).lines;
      expect(sortedIds(lines)).toEqual(sortedIds(threads.filter(open)));
      for (const thread of threads) {
        const found = await readThread(ines, thread.id);
        if (!open(thread)) {
          expect(found).toEqual(
            veil === 'sealed' ? null : { kind: 'covered', id: thread.id, place: thread.spoilsThrough },
          );
          continue;
        }
        expect(found).toMatchObject({ kind: 'open', thread: { title: thread.title } });
        const own = posts.filter(({ threadId }) => threadId === thread.id);
        expect(sortedIds((await readPostPage(ines, thread.id, 1)).posts)).toEqual(
          sortedIds(own.filter(open)),
        );
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
  const posts = await unguardedDb.post.findMany({ where: { readingId: reading, removedAt: null } });

  const marked = await readerAt(4, 'marked');
  const { waiting } = await readAhead(marked);
  const opens = postsOpenedByMove(marked, waiting);
  const sealed = await readerAt(4, 'sealed');

  const ahead = posts.filter((post) => !visibleAt(4)(post));
  for (const one of waiting) {
    expect(Object.keys(one).sort()).toEqual(['place', 'posts', 'threads']);
    expect(one.posts).toBe(ahead.filter(({ spoilsThrough }) => spoilsThrough === one.place).length);
  }
  expect(opens?.get(23)).toBe(ahead.length);
  expect(await readAhead(sealed)).toEqual({ waiting: [], covers: [] });
  expect(postsOpenedByMove(sealed, waiting)).toBeNull();
});

test.each(['marked', 'sealed'] as const)(
  'nothing handed to a %s reader holds a word from ahead of them',
  async (veil) => {
    const [asides, posts, threads, headings, themes, notes, reveals, passages] = await Promise.all([
      unguardedDb.aside.findMany(),
      unguardedDb.post.findMany({ where: { readingId: reading } }),
      unguardedDb.thread.findMany({ where: { readingId: reading } }),
      unguardedDb.heading.findMany(),
      unguardedDb.theme.findMany(),
      unguardedDb.themeNote.findMany(),
      unguardedDb.reveal.findMany(),
      unguardedDb.passage.findMany(),
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
    ].map((row) => ({ ...row, run: plainText(row.words).slice(0, 40) }));

    for (const place of [0, 3, 4, 9, 13, 19, 22]) {
      const ines = await readerAt(place, veil);
      const handed = plainText(JSON.stringify(await allAnswers(ines, threads)));
      const ahead = words.filter((row) => !visibleAt(place)(row) && row.run.length > 12);
      expect(ahead.length).toBeGreaterThan(10);
      expect(ahead.filter(({ run }) => handed.includes(run)).map(({ run }) => run)).toEqual([]);
    }
    const ines = await readerAt(23, veil);
    const handed = plainText(JSON.stringify(await allAnswers(ines, threads)));
    const here = words.filter(({ run }) => run.length > 12 && handed.includes(run));
    expect(here.length).toBeGreaterThan(200);
  },
);

const plainText = (text: string) =>
  text
    .replace(/\\n|\\"|<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const allAnswers = async (ines: Reader, threads: { id: string }[]) => [
  await readOutline(ines),
  await listThreads(ines, 1),
  await listThemes(ines),
  await listTurningPoints(ines),
  await listReviews(ines),
  await readHindsight(ines, 1),
  await readAhead(ines),
  ...(await Promise.all(threads.map(({ id }) => readThread(ines, id)))),
  ...(await Promise.all(threads.map(({ id }) => readPostPage(ines, id, 1)))),
];
