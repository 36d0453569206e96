import { readFileSync } from 'node:fs';

type References = { node: Record<string, { exportedName: string; workers: object }> };

const readManifest = (file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as unknown;

/** Every route that the build answers, and every action that it takes, by their names. */
export const buildRoutes = () =>
  Object.values(readManifest('app-path-routes-manifest.json') as Record<string, string>);

export const buildActionIds = () => {
  const { node } = readManifest('server/server-reference-manifest.json') as References;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
};
