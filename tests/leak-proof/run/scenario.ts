import type { Story } from '../generate/generators';
import { buildActionIds, buildRoutes } from '../../helpers/build-manifest';
import { actionForms } from './action-forms';
import { allowedInformation } from '../check/allowed-information';
import type { Horizon } from '../generate/second-world';
import type { Deal } from '../generate/deal';
import type { Cell } from './aimed-actions';
import { extraSteps } from './extra-steps';
import type { Fault } from './faults';
import type { Forgery } from './forged-inputs';
import type { Deed } from './others';
import { firstRound } from './first-round';
import { routePaths } from './route-paths';
import { type Scene, buildScene } from './step-targets';
import type { World } from '../generate/world';

/** A story told out: what is asked, of whom and how, whatever the answers will be. */
export type ScenarioStep = ReadStep | ActStep | FailStep | { does: 'elsewhere'; about: number } | OthersStep;
/** `forgery` is what stands in the request that the page does not read, and then nothing may come of it (`isUnread`). */
export type ReadStep = {
  does: 'reads';
  route: string;
  path: string;
  how: number;
  forgery?: Forgery;
  isUnread?: boolean;
};
/** One with a cell is aimed, and sent without its page. */
export type ActStep = {
  does: 'acts';
  name: string;
  at: string;
  fields: Record<string, string>;
  how: number;
  cell?: Cell;
};
/** Something that is done while the database fails. */
export type FailStep = { does: 'fails'; table: string; fault: Fault; step: ReadStep | ActStep };
/** What another member does, in both worlds. */
export type OthersStep = { does: 'others'; kind: string } & Deed;

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

export function planScenario(world: World, steps: Story['steps'], deal: Deal): ScenarioStep[] {
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
  const planned = [...firstRound(world), ...interleaved(story, extraSteps(world, deal))];
  return deal.veil === 'sealed' ? planned.filter(staysSealed) : planned;
}

// Who chose the other veil is told of what waits, and then little of it may differ.
const staysSealed = (step: ScenarioStep) => step.does !== 'acts' || step.fields.veil !== 'marked';

/** The extra steps, spread evenly among the others. */
function interleaved(steps: ScenarioStep[], extra: ScenarioStep[]): ScenarioStep[] {
  const all = steps.flatMap((step, at) => {
    const from = Math.floor((at * extra.length) / steps.length);
    return [step, ...extra.slice(from, Math.floor(((at + 1) * extra.length) / steps.length))];
  });
  return steps.length === 0 ? extra : all;
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
  const all = plan.map((one) => (one.does === 'fails' ? one.step : one)).filter((one) => one.does === 'acts');
  const fields = all.map((one) => one.fields);
  const sealed = {
    here: allowedInformation[reader!.veil].length === 0 && fields.every(({ veil }) => veil !== 'marked'),
    second: allowedInformation[second.veil].length === 0,
  };
  // An aimed one comes without its page, and so without the proof that a look needs; and a Sealed reader looks at nothing.
  const looks = all.filter((one) => !one.cell && !(one.fields.here && sealed.here && sealed.second));
  const looked = looks.flatMap((one) => keys.get(one.fields.look?.split(':')[1] ?? '') ?? []);
  const reach = Math.max(reader!.place, ...fields.map(({ readThrough }) => Number(readThrough ?? 0)));
  const sharesBookmark = all.some(({ name }) => name === 'shareBookmarkAction');
  const moderates = reader!.role !== 'member';
  return {
    // Only the bookmark of the first book moves, and with it that of the second where the two are declared one book.
    reach: { here: reach, second: sharesBookmark ? Math.max(reach, second.place) : second.place },
    looked: [...world.looks, ...looked].flatMap((key) => itemsOpenedWith(key, moderates)),
    sealed,
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
