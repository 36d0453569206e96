import { readFileSync } from 'node:fs';
import type { PermissionFixture } from '../permissions/fixture';
import { buildRoutes } from './build-manifest';

type Reference = { exportedName: string; workers: object };

const manifest = '.next/server/server-reference-manifest.json';

/** Every action that the build takes: its name, its id, and the routes whose pages know it. */
export function buildActions() {
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, Reference> };
  return Object.entries(node)
    .map(([id, { exportedName: name, workers }]) => ({
      id,
      name,
      routes: Object.keys(workers).map(workerRoute),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
export type BuildAction = ReturnType<typeof buildActions>[number];

const workerRoute = (worker: string) => worker.replace(/^app/, '').replace(/\/page$/, '') || '/';

/** A route as an address about the evening's things. */
export const pathOfRoute = ({ here, ids }: Pick<PermissionFixture, 'here' | 'ids'>, route: string) =>
  route
    .replace('[club]', here.club)
    .replace('[reading]', here.reading)
    .replace('[thread]', ids.openThread)
    .replace('[token]', 'of-nobody')
    .replace('[...nextauth]', 'session');

export const allPaths = (evening: Pick<PermissionFixture, 'here' | 'ids'>) =>
  buildRoutes().map((route) => pathOfRoute(evening, route));
