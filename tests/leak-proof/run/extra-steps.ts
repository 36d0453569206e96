import { buildRoutes } from '../../helpers/build-manifest';
import { idFor } from '../generate/canaries';
import type { Deal } from '../generate/deal';
import { readingId } from '../generate/ids';
import type { World } from '../generate/world';
import { actionForms } from './action-forms';
import { aimedScene, AIMS, cellsFor, type Cell } from './aimed-actions';
import { FAULTS, READ, WRITTEN, type Fault } from './faults';
import { declaredFor, forgeryFor } from './forged-inputs';
import { deeds, seenPosts } from './others';
import { routePaths } from './route-paths';
import type { ActStep, FailStep, ScenarioStep } from './scenario';
import { type Scene, buildScene } from './step-targets';

const builtRoutes = new Set(buildRoutes());
const frequentRoutes = Object.keys(routePaths).filter(
  (route) => builtRoutes.has(route) && (route.includes('[reading]') || route.includes('moderation')),
);

/** What no story may miss by chance: forged inputs, aimed actions, failures, and what others do meanwhile. */
export function extraSteps(world: World, deal: Deal): ScenarioStep[] {
  // As in changesFor of run-story.ts.
  const isMore = deal.nth % 2 === 1;
  const sceneAt = (nth: number) =>
    buildScene(world, { does: 'acts', what: 0, about: deal.nth * 7 + nth * 3, how: 0 }, 1000 + nth);
  return [
    ...forgedReads(world, deal, sceneAt),
    ...cellsFor(deal).map(({ turn, ...cell }, at) => {
      const scene = buildScene(world, { does: 'acts', what: 0, about: turn, how: 0 }, 1000 + at);
      return aimedStep(cell, aimedScene(scene, cell.aim, isMore), deal.round + at);
    }),
    ...(deal.veil ? failSteps(deal, sceneAt) : []),
    ...(deal.veil ? othersSteps(world, deal) : []),
  ];
}

type SceneAt = (nth: number) => Scene;

/** The room, a thread and another page, each with something beside it; and with a declared name. */
function forgedReads(world: World, { nth }: Deal, sceneAt: SceneAt): ScenarioStep[] {
  const readingRoutes = frequentRoutes.filter((route) => !route.endsWith('[thread]'));
  const { posts, people, threads } = world;
  const open = threads.filter(({ where, place }) => where === 'here' && place <= people[0]!.place);
  const thread = open[nth % open.length] ?? threads[0];
  const routes = [
    '/clubs/[club]/[reading]',
    THREAD,
    readingRoutes[nth % readingRoutes.length]!,
    '/',
    '/clubs/[club]',
  ];
  return routes.slice(0, 3 + (nth % 3)).map((route, at): ScenarioStep => {
    const scene = { ...sceneAt(nth + at), path: `/clubs/here/${readingId()}`, club: 'here' };
    const path = route === THREAD && thread ? `${scene.path}/t/${idFor(thread.key)}` : barePath(route, scene);
    const isUnread = at === 0 || (nth + at) % 3 !== 0;
    const forgery = (isUnread ? forgeryFor : declaredFor)(route, {
      ...scene,
      about: nth + at * 5 + posts.length,
    });
    return { does: 'reads', route, path, how: 0, forgery, isUnread };
  });
}

const THREAD = '/clubs/[club]/[reading]/t/[thread]';
const barePath = (route: string, scene: Scene) => routePaths[route]!(scene).split('?', 1)[0]!;

function aimedStep(cell: Cell, aimed: Scene, how: number): ActStep {
  const { page: at, fields } = actionForms[cell.action]!;
  return {
    does: 'acts',
    name: cell.action,
    at: at(aimed).split('?', 1)[0]!,
    fields: fields(aimed),
    how,
    cell,
  };
}

/** A write and a read that fail. */
function failSteps({ round, nth }: Deal, sceneAt: SceneAt): FailStep[] {
  const faults = Object.keys(FAULTS) as Fault[];
  const [action, table] = WRITTEN[round % WRITTEN.length]!;
  const scene = sceneAt(nth);
  const aim = AIMS[round % AIMS.length]!;
  const { page: at, fields } = actionForms[action]!;
  const target = round % 2 ? aimedScene(scene, aim, nth % 2 === 1) : scene;
  const step: ActStep = {
    does: 'acts',
    name: action,
    at: at(target).split('?', 1)[0]!,
    fields: fields(target),
    how: round,
  };
  const route = frequentRoutes[round % frequentRoutes.length]!;
  return [
    { does: 'fails', table, fault: faults[Math.floor(round / 2) % faults.length]!, step },
    {
      does: 'fails',
      table: READ[round % READ.length]!,
      fault: 'missing table',
      step: { does: 'reads', route, path: routePaths[route]!(scene), how: 0 },
    },
  ];
}

/** Two things that other members do to what the reader has had, and the reader's next look at each. */
function othersSteps(world: World, { round }: Deal): ScenarioStep[] {
  const seen = seenPosts(world);
  const kinds = Object.keys(deeds);
  return [0, 1].flatMap((at): ScenarioStep[] => {
    const post = seen[(round + at) % seen.length];
    const kind = kinds[(round * 2 + at) % kinds.length]!;
    const deed = post && deeds[kind]!(world, post, round + at);
    if (!deed) return [];
    const room = `/clubs/here/${readingId()}`;
    const path = `${room}/t/${idFor(post.thread)}`;
    return [
      { does: 'others', kind, ...deed },
      { does: 'reads', route: THREAD, path, how: 0 },
      { does: 'reads', route: '/clubs/[club]/[reading]', path: room, how: 0 },
    ];
  });
}
