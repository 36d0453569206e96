import { readFileSync } from 'node:fs';
import type { Evening } from '../discussion/evening';
import { builtRoutes } from '../leaks/build';

type Reference = { exportedName: string; workers: object };

const manifest = '.next/server/server-reference-manifest.json';

/** Every action that the build takes: its name, its id, and the routes whose pages know it. */
export function builtDeeds() {
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, Reference> };
  return Object.entries(node)
    .map(([id, { exportedName: name, workers }]) => ({ id, name, routes: Object.keys(workers).map(routeOf) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
export type BuiltDeed = ReturnType<typeof builtDeeds>[number];

const routeOf = (worker: string) => worker.replace(/^app/, '').replace(/\/page$/, '') || '/';

/** A route as an address about the evening's things. */
export const addressIn = ({ here, ids }: Pick<Evening, 'here' | 'ids'>, route: string) =>
  route
    .replace('[club]', here.club)
    .replace('[reading]', here.reading)
    .replace('[thread]', ids.openThread)
    .replace('[token]', 'of-nobody')
    .replace('[...nextauth]', 'session');

export const addressesOfAll = (evening: Pick<Evening, 'here' | 'ids'>) =>
  builtRoutes().map((route) => addressIn(evening, route));
