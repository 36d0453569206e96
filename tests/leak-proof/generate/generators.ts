import fc from 'fast-check';
import { reactions } from '@/lib/discussion/reactions';
import type { ReadingKey } from './ids';
import { MINUTES } from './ids';
import { OUTLINES } from './outline-shapes';
import type { Person, Standing, BookItemKind, Verb } from './world';

/** What fast-check draws, and shrinks; `worldOf` makes a legal world of anything. */

const place = fc.nat(8);
/** Most of a year, at any hour; and now and then all on one day. */
const minute = fc.oneof({ weight: 3, arbitrary: fc.nat(MINUTES) }, fc.nat(600));
const oneInEight = fc.nat(7).map((drawn) => drawn === 7);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const VERBS: Verb[] = ['lock', 'pin', 'remove', 'raise', 'lower'];

const arbitraryPerson: fc.Arbitrary<Omit<Person, 'name' | 'guest'>> = fc.record({
  place,
  veil: fc.constantFrom('marked', 'sealed'),
  shares: fc.boolean(),
  role: fc.constantFrom('member', 'member', 'moderator', 'owner'),
});

export const arbitraryPost = fc.record({
  by: fc.nat(6),
  place,
  minute,
  length: fc.nat(12),
  shape: fc.nat(59),
  twin: oneInEight,
  parent: optional(fc.nat(3)),
  quotes: optional(fc.nat(3)),
  edited: oneInEight,
  removed: fc.constantFrom(null, null, null, null, null, 'author' as const, 'moderator' as const),
  asides: fc.array(place, { maxLength: 2 }),
  reactions: fc.array(fc.record({ by: fc.nat(4), feeling: fc.constantFrom(...reactions) }), { maxLength: 3 }),
  reports: fc.array(fc.nat(6), { maxLength: 1 }),
  tended: fc.array(fc.record({ by: fc.nat(6), place, verb: fc.constantFrom(...VERBS) }), { maxLength: 1 }),
});

const arbitraryThread: fc.Arbitrary<RawThread> = fc.record({
  posts: fc.array(arbitraryPost, { minLength: 1, maxLength: 4 }),
  where: fc.constantFrom('here', 'here', 'here', 'here', 'here', 'second', 'foreign' as const),
  pinned: oneInEight,
  locked: oneInEight,
  twin: oneInEight,
});

export type RawThread = {
  posts: RawPost[];
  where: ReadingKey;
  pinned: boolean;
  locked: boolean;
  twin: boolean;
};

const SOURCES = ['book', 'book', 'here', 'elsewhere'] as const;
const KINDS: BookItemKind[] = [
  ...(['heading', 'theme', 'note', 'reveal', 'term', 'review', 'passage', 'change'] as const),
  ...(['entryChange', 'proposal', 'entryReport', 'entryImport'] as const),
];

export const arbitraryWorld = fc.record({
  chapters: fc.integer({ min: 4, max: 8 }),
  outline: fc.constantFrom(...OUTLINES),
  zone: fc.constantFrom(null, null, 'Pacific/Chatham', 'America/St_Johns', 'Asia/Kathmandu'),
  namesakes: oneInEight,
  people: fc.array(arbitraryPerson, { minLength: 3, maxLength: 5 }),
  standing: fc.constantFrom<Standing>('active', 'active', 'active', 'active', 'asked', 'removed', 'nobody'),
  second: fc.record({ place, veil: fc.constantFrom('marked', 'sealed' as const) }),
  threads: fc.array(arbitraryThread, { maxLength: 5 }),
  told: fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      place,
      on: fc.nat(7),
      from: fc.constantFrom(...SOURCES),
      draft: oneInEight,
    }),
    { maxLength: 10 },
  ),
  looks: fc.array(fc.nat(9), { maxLength: 2 }),
});

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
export type Raw = Drawn<typeof arbitraryWorld>;
export type RawPost = Drawn<typeof arbitraryPost>;

/** One thing that happens: which, about what, how it is asked. Numbers are taken modulo what there is. */
export const arbitraryStep = fc.record({
  does: fc.constantFrom('reads', 'reads', 'reads', 'acts', 'acts', 'elsewhere' as const),
  what: fc.nat(99),
  about: fc.nat(99),
  how: fc.nat(99),
});
export type Step = Drawn<typeof arbitraryStep>;

export const CHANGES = [
  'words',
  'authors',
  'times',
  'feelings',
  'locks',
  'bookmarks',
  'remove',
  'move',
  'add',
  'crowd',
] as const;
export type Change = (typeof CHANGES)[number];
/** A crowd takes long, and comes to every eighth pair. */
const DRAWN_CHANGES = CHANGES.filter((change) => change !== 'crowd');

/** A world, what is to differ in the other, and a story. */
export const arbitraryStory = (longest: number) =>
  fc.record({
    raw: arbitraryWorld,
    differing: fc.subarray([...DRAWN_CHANGES], { minLength: 1 }),
    steps: fc.array(arbitraryStep, { minLength: 1, maxLength: longest, size: 'max' }),
  });
export type Story = Drawn<ReturnType<typeof arbitraryStory>>;
