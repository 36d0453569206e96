import type { Step } from '../generate/generators';
import { clubSlug, readingId, type ReadingKey } from '../generate/ids';
import { itemsToLookAt, type BookItem, type World } from '../generate/world';
import { idFor } from '../generate/canaries';

/** What a step is about, drawn from the world and from beside it: what is open, ahead, foreign, only in the other world, never there. */
export type Scene = ReturnType<typeof buildScene>;

export function buildScene(world: World, { about }: Step, index: number) {
  const of = <T>(some: readonly T[], nth = 0): T => some[(about + nth) % some.length]!;
  // One in ten is of another club, one of another book, and one never was.
  const isOdd = (kind: 'foreign' | 'second' | 'never') =>
    about % 10 === { never: 3, second: 5, foreign: 7 }[kind];
  const where: ReadingKey = isOdd('foreign') ? 'foreign' : isOdd('second') ? 'second' : 'here';
  const club = isOdd('never') ? 'nowhere' : clubSlug(where);
  const reading = isOdd('never') ? idFor('never') : readingId(where);
  const posts = world.posts.flatMap(({ key }) => [key, key, `${key}more`]);
  const threads = world.threads.map(({ key }) => key);
  const own = world.posts.filter(({ by }) => by === 0).map(({ key }) => key);
  const place = world.people[0]!.place;
  const ahead = world.posts.filter(
    (post) => post.by !== 0 && post.where === 'here' && post.place > place + 1,
  );
  const aheadPost = ahead[about % ahead.length];
  return {
    world,
    about,
    index,
    of,
    club,
    reading,
    path: `/clubs/${club}/${reading}`,
    post: idFor(of([...posts, 'never'], 1)),
    ownPost: idFor(of(own.length > 0 ? own : ['never'], 1)),
    thread: idFor(of([...threads, ...threads, 'never'])),
    first: readingId('here'),
    draft: idFor(of([...bookItemKeys(world, 'passage'), 'never'])),
    review: idFor(of([...bookItemKeys(world, 'review'), 'never'])),
    entry: idFor(of([...entryKeys(world), 'never'])),
    proposal: idFor(of([...bookItemKeys(world, 'proposal'), 'never'])),
    entryChange: idFor(of([...bookItemKeys(world, 'entryChange'), 'never'])),
    entryReport: idFor(of([...bookItemKeys(world, 'entryReport'), 'never'])),
    entryImport: idFor(of([...bookItemKeys(world, 'entryImport'), 'never'])),
    report: idFor(of([...world.reports.map(({ key }) => key), 'never'])),
    look: of([...itemsToLookAt(world), { kind: 'post', key: 'never', place: 0 }]),
    place: of([...Array(place + 2).keys()]),
    aheadPost: aheadPost?.key ?? 'never',
    /** What stands ahead of them, word for word: one line of it. */
    aheadWords: of([aheadPost?.words ?? 'x', ...titlesAhead(world, place)]).split('\n', 1)[0]!,
    person: idFor(`person ${about % 6}`),
    freshId: idFor(`request ${index}`),
    /** True one time in eight: for what ends the story early. */
    seldom: about % 8 === 5,
  };
}

const titlesAhead = ({ threads, bookItems }: World, place: number) => [
  ...threads.filter((one) => one.place > place + 1).map(({ title }) => title),
  ...bookItems.filter((one) => one.kind === 'term' && one.place > place + 1).map(({ first }) => first),
];

const entryKeys = (world: World) =>
  (['reveal', 'theme', 'note', 'heading', 'term'] as const).flatMap((kind) => bookItemKeys(world, kind));

const bookItemKeys = ({ bookItems }: World, wanted: BookItem['kind']) =>
  bookItems.filter(({ kind }) => kind === wanted).map(({ key }) => key);
