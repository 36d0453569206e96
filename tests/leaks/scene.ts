import type { Step } from './arbitrary';
import { clubOf, readingId, type Where } from './names';
import { lookable, type Told, type World } from './world';
import { idOf } from './words';

/** What a step is about, drawn from the world and from beside it: what is open, ahead, foreign, only in the other world, never there. */
export type Scene = ReturnType<typeof sceneOf>;

export function sceneOf(world: World, { about }: Step, index: number) {
  const of = <T>(some: readonly T[], nth = 0): T => some[(about + nth) % some.length]!;
  // One in ten is of another club, one of another book, and one never was.
  const isOdd = (kind: 'foreign' | 'second' | 'never') =>
    about % 10 === { never: 3, second: 5, foreign: 7 }[kind];
  const where: Where = isOdd('foreign') ? 'foreign' : isOdd('second') ? 'second' : 'here';
  const club = isOdd('never') ? 'nowhere' : clubOf(where);
  const reading = isOdd('never') ? idOf('never') : readingId(where);
  const posts = world.posts.flatMap(({ key }) => [key, key, `${key}more`]);
  const threads = world.threads.map(({ key }) => key);
  const own = world.posts.filter(({ by }) => by === 0).map(({ key }) => key);
  return {
    ...{ world, about, index, of, club, reading, path: `/clubs/${club}/${reading}` },
    post: idOf(of([...posts, 'never'], 1)),
    ownPost: idOf(of(own.length > 0 ? own : ['never'], 1)),
    thread: idOf(of([...threads, ...threads, 'never'])),
    first: readingId('here'),
    draft: idOf(of([...toldOf(world, 'passage'), 'never'])),
    review: idOf(of([...toldOf(world, 'review'), 'never'])),
    report: idOf(of([...world.reports.map(({ key }) => key), 'never'])),
    look: of([...lookable(world), { kind: 'post', key: 'never', place: 0 }]),
    place: of([...Array(world.people[0]!.place + 2).keys()]),
    person: idOf(`person ${about % 6}`),
    freshId: idOf(`request ${index}`),
    /** True one time in eight: for what ends the story early. */
    seldom: about % 8 === 5,
  };
}

const toldOf = ({ told }: World, wanted: Told['kind']) =>
  told.filter(({ kind }) => kind === wanted).map(({ key }) => key);
