// What the build knows of its server actions: which there are, and on which pages.
import { readFileSync } from 'node:fs';
import { rawPath } from './raw-path.mjs';

const read = (file) => JSON.parse(readFileSync(`.next/${file}`, 'utf8'));

/** Reads the build's own lists; both files are the framework's, and tests/server/next-internals.test.ts reads them. */
export function loadActionManifest() {
  const { node } = read('server/server-reference-manifest.json');
  const { staticRoutes, dynamicRoutes } = read('routes-manifest.json');
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    at: new RegExp(regex),
  }));
  const pageAt = (path) => routes.find(({ at }) => at.test(path))?.page ?? '/_not-found';
  const workerAt = (path) => `app${pageAt(path).replace(/\/$/, '')}/page`;
  return {
    /** Whether the page that the request is for has the action. */
    isOnPage: (id, request) =>
      Object.hasOwn(node, id) && Object.hasOwn(node[id].workers, workerAt(rawPath(request))),
  };
}
