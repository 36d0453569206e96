import type { Story } from '../generate/generators';
import { buildActionIds, buildRoutes } from '../../helpers/build-manifest';
import { actionForms } from './action-forms';
import { allowedInformation } from '../check/allowed-information';
import type { Horizon } from '../generate/second-world';
import { firstRound } from './first-round';
import { routePaths } from './route-paths';
import { type Scene, buildScene } from './step-scene';
import type { World } from '../generate/world';

/** A story told out: what is asked, of whom and how, whatever the answers will be. */
export type ScenarioStep =
  | { does: 'reads'; route: string; path: string; how: number }
  | { does: 'acts'; name: string; at: string; fields: Record<string, string>; how: number }
  | { does: 'elsewhere'; about: number };

/** What is played most, for it is there that something could leak. */
const FREQUENT_ACTIONS = [
  'itemAction',
  'createReplyAction',
  'editPostAction',
  'moveBookmarkAction',
  'moderatePostAction',
  'reportPostAction',
];
const buildNames = new Set([...buildRoutes(), ...buildActionIds().keys()]);
const knownNames = (drivers: object) => Object.keys(drivers).filter((name) => buildNames.has(name));
const frequentRoutes = knownNames(routePaths).filter(
  (route) => route.includes('[reading]') || route.includes('moderation'),
);

export function planScenario(world: World, steps: Story['steps']): ScenarioStep[] {
  const names = [
    ...knownNames(actionForms),
    ...FREQUENT_ACTIONS,
    ...FREQUENT_ACTIONS,
    ...FREQUENT_ACTIONS,
  ].filter(keepsStanding(world));
  const paths = [...knownNames(routePaths), ...frequentRoutes, ...frequentRoutes, ...frequentRoutes];
  const story = steps.map((step, index): ScenarioStep => {
    const scene = buildScene(world, step, index);
    if (step.does === 'elsewhere') return { does: 'elsewhere', about: step.about };
    if (step.does === 'reads') return readStep(paths[step.what % paths.length]!, scene, step.how);
    return actionStep(names[step.what % names.length]!, scene, step.how);
  });
  return [...firstRound(world), ...story];
}

/** Who is not a member does not become one: the door stands open, and then all is different. */
const keepsStanding =
  ({ standing }: World) =>
  (name: string) =>
    standing === 'active' || name !== 'joinClubAction';

const readStep = (route: string, scene: Scene, how: number): ScenarioStep => ({
  does: 'reads',
  route,
  how,
  path: routePaths[route]!(scene),
});

const actionStep = (name: string, scene: Scene, how: number): ScenarioStep => {
  const { page: at, fields } = actionForms[name]!;
  return { does: 'acts', name, at: at(scene), fields: fields(scene), how };
};

/** The furthest that the story can take the reader, and all that it may have them look at. */
export function readingHorizon(world: World, plan: ScenarioStep[], keys: Map<string, string>): Horizon {
  if (world.standing !== 'active') return NO_HORIZON;
  const [reader] = world.people;
  const { second, chapters } = world;
  const fields = plan.flatMap((one) => (one.does === 'acts' ? [one.fields] : []));
  const looked = fields.flatMap(({ look }) => keys.get(look?.split(':')[1] ?? '') ?? []);
  const reach = Math.max(reader!.place, ...fields.map(({ readThrough }) => Number(readThrough ?? 0)));
  const moderates = reader!.role !== 'member';
  return {
    // Only the bookmark of the first book moves.
    reach: { here: reach, second: second.place },
    looked: [...world.looks, ...looked].flatMap((key) => itemsOpenedWith(key, moderates)),
    sealed: {
      here: allowedInformation[reader!.veil].length === 0 && fields.every(({ veil }) => veil !== 'marked'),
      second: allowedInformation[second.veil].length === 0,
    },
    moderates,
    confirms: moderates && reach >= chapters,
  };
}

/** A thread and its opening post are one item; a moderator who looks at a reported post gets its thread's title with it. */
const itemsOpenedWith = (key: string, moderates: boolean) => [
  ...[key, `${key}p0`, key.replace(/p0$/, '')],
  ...(moderates ? [key.replace(/p\d+$/, '')] : []),
];

/** Of somebody who is not a member. */
const NO_HORIZON: Horizon = {
  reach: { here: -1, second: -1 },
  sealed: { here: true, second: true },
  looked: [],
  moderates: false,
  confirms: false,
};
