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
    report: idFor(of([...world.reports.map(({ key }) => key), 'never'])),
    look: of([...itemsToLookAt(world), { kind: 'post', key: 'never', place: 0 }]),
    place: of([...Array(world.people[0]!.place + 2).keys()]),
    person: idFor(`person ${about % 6}`),
    freshId: idFor(`request ${index}`),
    /** True one time in eight: for what ends the story early. */
    seldom: about % 8 === 5,
  };
}

const bookItemKeys = ({ bookItems }: World, wanted: BookItem['kind']) =>
  bookItems.filter(({ kind }) => kind === wanted).map(({ key }) => key);
