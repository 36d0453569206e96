import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What server/next-internals.mjs and server/action-manifest.mjs count on, last looked at in the version named here. After
// an upgrade: read those two files beside Next's own, then name the new one.
const CHECKED_VERSION = '16.4.6';

const require = createRequire(import.meta.url);
const source = (file: string) => readFileSync(require.resolve(`next/dist/server/${file}`), 'utf8');

test('Next is the version that its internals were read in', () => {
  expect((require('next/package.json') as { version: string }).version).toBe(CHECKED_VERSION);
});

test('where the router stands is read by the function that we ask', () => {
  const { parseAndValidateFlightRouterState: read } =
    require('next/dist/server/app-render/parse-and-validate-flight-router-state.js') as {
      parseAndValidateFlightRouterState: (header?: string) => unknown;
    };
  expect(read(undefined)).toBeUndefined();
  expect(() => read('%zz')).toThrow();
});

test('the settings of the build, and the origin of requests to itself, are taken from the environment', () => {
  expect(source('config.js')).toContain('process.env.__NEXT_PRIVATE_STANDALONE_CONFIG');
  const requests = source('app-render/action-handler.js').match(/await fetch\(/g);
  const origins = source('app-render/action-handler.js').match(
    /let origin = process\.env\.__NEXT_PRIVATE_ORIGIN;/g,
  );
  expect([requests, origins].map((found) => found?.length)).toEqual([2, 2]);
});

test('the build says which actions there are, on which pages, and at which addresses those are', () => {
  const read = (file: string) => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as Record<string, object>;
  const { node } = read('server/server-reference-manifest.json') as {
    node: Record<string, { workers: object }>;
  };
  const workers = new Set(Object.values(node).flatMap((action) => Object.keys(action.workers)));
  const { staticRoutes, dynamicRoutes } = read('routes-manifest.json') as Record<
    string,
    { page: string; regex: string }[]
  >;
  const pages = [...staticRoutes!, ...dynamicRoutes!].map(({ page }) => `app${page.replace(/\/$/, '')}/page`);
  expect(workers.size).toBeGreaterThan(10);
  expect([...workers].filter((worker) => !pages.includes(worker))).toEqual([]);
});

test('both copies of React make elements of one kind', () => {
  const ours = require('react') as typeof import('react');
  const kind = Reflect.get(ours.createElement('p'), '$$typeof') as symbol;
  expect(kind).toBe(Symbol.for('react.transitional.element'));
  expect(readFileSync(require.resolve('next/dist/compiled/react/cjs/react.production.js'), 'utf8')).toContain(
    'Symbol.for("react.transitional.element")',
  );
});
