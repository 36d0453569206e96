import fc from 'fast-check';
import { arbitraryPost, type Raw, type RawPost, type RawThread } from './generators';
import type { Standing, Veil } from './world';

/** Who reads in the nth pair: half are Sealed members behind the others, a third Marked ones, the rest no members. */
export type Deal = { nth: number; standing: Standing; veil: Veil | null; round: number };

const OUTSIDE: Standing[] = ['asked', 'removed', 'nobody'];

export function dealFor(nth: number): Deal {
  const six = Math.floor(nth / 6);
  const seat = nth % 6;
  if (seat < 3) return { nth, standing: 'active', veil: 'sealed', round: six * 3 + seat };
  if (seat < 5) return { nth, standing: 'active', veil: 'marked', round: six * 2 + seat - 3 };
  return { nth, standing: OUTSIDE[six % 3]!, veil: null, round: six };
}

/** What was drawn, with that reader; for a member with something of each kind to aim at. */
export function dealt(raw: Raw, { standing, veil }: Deal): Raw {
  const [reader, ...others] = raw.people;
  if (!veil) return { ...raw, standing };
  const behind = { ...reader!, veil, place: reader!.place % (raw.chapters - 1) };
  const told = [...itemsToAimAt(raw.chapters), ...raw.told.slice(0, 8)];
  const threads = [...raw.threads.slice(0, 3), ...threadsToAimAt(raw)];
  return { ...raw, standing, people: [behind, ...others], told, threads };
}

const [plainPost] = fc.sample(arbitraryPost, { numRuns: 1, seed: 1 });

/** Threads with posts that are open, ahead, removed, reported and another club's; what stands on each other is in one thread. */
function threadsToAimAt({ chapters, threads }: Raw): RawThread[] {
  const [drawn] = threads.flatMap(({ posts }) => posts);
  const post = (some: Partial<RawPost>): RawPost => ({
    ...plainPost!,
    asides: [],
    reactions: [],
    reports: [],
    tended: [],
    parent: null,
    quotes: null,
    removed: null,
    edited: false,
    twin: false,
    minute: drawn?.minute ?? 0,
    shape: drawn?.shape ?? 0,
    by: 1,
    place: 0,
    ...some,
  });
  const thread = (where: RawThread['where'], posts: RawPost[]): RawThread => ({
    where,
    posts,
    pinned: false,
    locked: false,
    twin: drawn?.twin ?? false,
  });
  const ahead = chapters;
  // The third is the most active where one sees it, and not by what they felt ahead.
  const feltByThree: RawPost['reactions'] = [
    ...[1, 2, 3].map((by) => ({ by, feeling: 'love' as const })),
    { by: 3, feeling: 'sad' },
    { by: 3, feeling: 'moved' },
  ];
  return [
    thread('here', [
      post({ reactions: feltByThree }),
      post({ place: ahead, reports: [2], minute: 400_000 }),
      post({ place: ahead, by: 2, parent: 1, reactions: [{ by: 1, feeling: 'love' }] }),
      post({ place: ahead, parent: 1, removed: 'moderator' }),
      post({ by: 2, parent: 0, minute: 300_000 }),
      post({ place: ahead, by: 2, asides: [ahead] }),
      post({ place: 1, reactions: feltByThree }),
    ]),
    thread('here', [post({ place: ahead }), post({ place: ahead, by: 2, removed: 'author', reports: [1] })]),
    thread('foreign', [post({}), post({ by: 2, reports: [1] })]),
  ];
}

/** A review of the club with drafts, one of another club, a theme ahead; titles and themes of both clubs, from the beginning on. */
function itemsToAimAt(chapters: number): Raw['told'] {
  const item = (
    kind: Raw['told'][number]['kind'],
    on: number,
    from: 'here' | 'elsewhere' | 'book',
    place = chapters,
  ) => ({ kind, on, from, place, draft: kind === 'passage' });
  return [
    item('review', 1, 'here'),
    item('passage', 1, 'here'),
    item('passage', 2, 'here'),
    item('review', 2, 'elsewhere'),
    item('passage', 1, 'elsewhere'),
    item('theme', 1, 'book'),
    item('heading', 7, 'book'),
    item('heading', 1, 'here'),
    item('heading', 1, 'elsewhere', 0),
    item('theme', 1, 'elsewhere', 0),
    item('note', 0, 'elsewhere', 0),
    item('reveal', 1, 'elsewhere', 0),
    item('reveal', 1, 'here'),
    item('theme', 2, 'here'),
    item('entryReport', 1, 'here'),
    item('proposal', 1, 'here'),
    item('entryChange', 2, 'here'),
    item('entryImport', 1, 'here'),
    item('proposal', 1, 'elsewhere'),
  ];
}
