import type { Story } from './arbitrary';
import { builtActions, builtRoutes } from './build';
import { deeds } from './deeds';
import { mayLearn } from './may-learn';
import type { Horizon } from './mutate';
import { roundOf } from './round';
import { routes } from './routes';
import { type Scene, sceneOf } from './scene';
import type { World } from './world';

/** A story told out: what is asked, of whom and how, whatever the answers will be. */
export type Planned =
  | { does: 'reads'; route: string; path: string; how: number }
  | { does: 'acts'; name: string; at: string; fields: Record<string, string>; how: number }
  | { does: 'elsewhere'; about: number };

/** What is played most, for it is there that something could leak. */
const often = ['press', 'post', 'saveEdit', 'moveMyBookmark', 'tendPost', 'reportAPost'];
const built = new Set([...builtRoutes(), ...builtActions().keys()]);
const known = (drivers: object) => Object.keys(drivers).filter((name) => built.has(name));
const busy = known(routes).filter((route) => route.includes('[reading]') || route.includes('moderation'));

export function planOf(world: World, steps: Story['steps']): Planned[] {
  const [names, paths] = [
    [...known(deeds), ...often, ...often, ...often].filter(leavesThemSo(world)),
    [...known(routes), ...busy, ...busy, ...busy],
  ];
  const story = steps.map((step, index): Planned => {
    const scene = sceneOf(world, step, index);
    if (step.does === 'elsewhere') return { does: 'elsewhere', about: step.about };
    if (step.does === 'reads') return reads(paths[step.what % paths.length]!, scene, step.how);
    return acts(names[step.what % names.length]!, scene, step.how);
  });
  return [...roundOf(world), ...story];
}

/** Who is not a member does not become one: the door stands open, and then all is different. */
const leavesThemSo =
  ({ standing }: World) =>
  (name: string) =>
    standing === 'active' || name !== 'joinClub';

const reads = (route: string, scene: Scene, how: number): Planned => ({
  ...{ does: 'reads', route, how },
  path: routes[route]!(scene),
});

const acts = (name: string, scene: Scene, how: number): Planned => {
  const { at, fields } = deeds[name]!;
  return { does: 'acts', name, at: at(scene), fields: fields(scene), how };
};

/** The furthest that the story can take the reader, and all that it may have them look at. */
export function horizonOf(world: World, plan: Planned[], keys: Map<string, string>): Horizon {
  if (world.standing !== 'active') return nowhere;
  const [reader] = world.people;
  const { second, chapters } = world;
  const fields = plan.flatMap((one) => (one.does === 'acts' ? [one.fields] : []));
  const looked = fields.flatMap(({ look }) => keys.get(look?.split(':')[1] ?? '') ?? []);
  const reach = Math.max(reader!.place, ...fields.map(({ readThrough }) => Number(readThrough ?? 0)));
  const moderates = reader!.role !== 'member';
  return {
    // Only the bookmark of the first book moves.
    reach: { here: reach, second: second.place },
    looked: [...world.looks, ...looked].flatMap((key) => openedWith(key, moderates)),
    sealed: {
      here: mayLearn[reader!.veil].length === 0 && fields.every(({ veil }) => veil !== 'marked'),
      second: mayLearn[second.veil].length === 0,
    },
    moderates,
    confirms: moderates && reach >= chapters,
  };
}

/** A thread and its opening post are one item; a moderator who looks at a reported post gets its thread's title with it. */
const openedWith = (key: string, moderates: boolean) => [
  ...[key, `${key}p0`, key.replace(/p0$/, '')],
  ...(moderates ? [key.replace(/p\d+$/, '')] : []),
];

/** Of somebody who is not a member. */
const nowhere: Horizon = {
  ...{ reach: { here: -1, second: -1 }, sealed: { here: true, second: true } },
  ...{ looked: [], moderates: false, confirms: false },
};
