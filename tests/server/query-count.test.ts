import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../permissions/fixture';
import { allPaths } from '../helpers/built-actions';
import { takeShare } from '../helpers/share';
import { startServedApp, type ServedApp } from '../helpers/served-app';

const MAX_QUERIES = 6;

let app: ServedApp;

beforeAll(async () => {
  app = await startServedApp();
});
afterAll(() => app?.stop());

/** Every page of the build, and a thread with each of its forms open. */
function pagePaths() {
  const { evening } = app;
  const thread = `${evening.at}/t/${evening.ids.openThread}`;
  const forms = ['reply', 'quote', 'edit', 'tend', 'report', 'post'].map(
    (name) => `${thread}?${name}=${evening.ids.openPost}`,
  );
  return [...allPaths(evening), ...forms];
}

const readers = ['finished member', 'finished moderator', 'sealed', 'behind'] as const satisfies Person[];

test.each(takeShare(readers, 1))(
  `for the %s no page asks more than ${MAX_QUERIES} questions`,
  async (person) => {
    const many: string[] = [];

    for (const page of pagePaths()) {
      await app.get(person, page);
      const before = app.heard.length;
      await app.get(person, page);
      const asked = app.heard.length - before;
      if (asked > MAX_QUERIES) many.push(`${page}: ${asked}`);
    }

    expect(many).toEqual([]);
  },
);
