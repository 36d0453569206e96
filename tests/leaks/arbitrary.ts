import fc from 'fast-check';
import type { Where } from './names';
import type { Feeling, Person, Standing, ToldKind, Verb } from './world';

/** What fast-check draws, and shrinks; `worldOf` makes a legal world of anything. */

const place = fc.nat(8);
const minute = fc.nat(600);
const seldom = fc.nat(7).map((drawn) => drawn === 7);
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const verbs: Verb[] = ['lock', 'pin', 'remove', 'raise', 'lower'];
const feelings: Feeling[] = ['love', 'moved', 'surprised', 'sad', 'thinking', 'applause'];

const person: fc.Arbitrary<Omit<Person, 'name' | 'guest'>> = fc.record({
  place,
  veil: fc.constantFrom('marked', 'sealed'),
  shares: fc.boolean(),
  role: fc.constantFrom('member', 'member', 'moderator', 'owner'),
});

const post = fc.record({
  by: fc.nat(6),
  place,
  minute,
  length: fc.nat(12),
  parent: rarely(fc.nat(3)),
  quotes: rarely(fc.nat(3)),
  edited: seldom,
  removed: fc.constantFrom(null, null, null, null, null, 'author' as const, 'moderator' as const),
  asides: fc.array(place, { maxLength: 2 }),
  reactions: fc.array(fc.record({ by: fc.nat(4), feeling: fc.constantFrom(...feelings) }), { maxLength: 3 }),
  reports: fc.array(fc.nat(6), { maxLength: 1 }),
  tended: fc.array(fc.record({ by: fc.nat(6), place, verb: fc.constantFrom(...verbs) }), { maxLength: 1 }),
});

const thread: fc.Arbitrary<RawThread> = fc.record({
  posts: fc.array(post, { minLength: 1, maxLength: 4 }),
  where: fc.constantFrom('here', 'here', 'here', 'here', 'here', 'second', 'foreign' as const),
  pinned: seldom,
  locked: seldom,
});

type RawThread = { posts: RawPost[]; where: Where; pinned: boolean; locked: boolean };

const shelves = ['book', 'book', 'here', 'elsewhere'] as const;
const kinds: ToldKind[] = ['heading', 'theme', 'note', 'reveal', 'term', 'review', 'passage'];

export const world = fc.record({
  chapters: fc.integer({ min: 4, max: 8 }),
  people: fc.array(person, { minLength: 3, maxLength: 5 }),
  standing: fc.constantFrom<Standing>('active', 'active', 'active', 'active', 'asked', 'removed', 'nobody'),
  second: fc.record({ place, veil: fc.constantFrom('marked', 'sealed' as const) }),
  threads: fc.array(thread, { maxLength: 5 }),
  told: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      place,
      on: fc.nat(7),
      from: fc.constantFrom(...shelves),
      draft: seldom,
    }),
    { maxLength: 8 },
  ),
  looks: fc.array(fc.nat(9), { maxLength: 2 }),
});

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
export type Raw = Drawn<typeof world>;
export type RawPost = Drawn<typeof post>;

/** One thing that happens: which, about what, how it is asked. Numbers are taken modulo what there is. */
export const step = fc.record({
  does: fc.constantFrom('reads', 'reads', 'reads', 'acts', 'acts', 'elsewhere' as const),
  what: fc.nat(99),
  about: fc.nat(99),
  how: fc.nat(99),
});
export type Step = Drawn<typeof step>;

export const changes = [
  'words',
  'authors',
  'times',
  'feelings',
  'locks',
  'bookmarks',
  'remove',
  'move',
  'add',
] as const;
export type Change = (typeof changes)[number];

/** A world, what is to differ in the other, and a story. */
export const story = (longest: number) =>
  fc.record({
    raw: world,
    differing: fc.subarray([...changes], { minLength: 1 }),
    steps: fc.array(step, { minLength: 1, maxLength: longest, size: 'max' }),
  });
export type Story = Drawn<ReturnType<typeof story>>;
