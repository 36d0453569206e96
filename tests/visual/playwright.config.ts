import path from 'node:path';
import { defineConfig } from '@playwright/test';
import evenings from '../../playwright.config';

const root = path.resolve(import.meta.dirname, '../..');

/** Key states of the pages, as pictures, on a demo of their own that nobody else writes in. `npm run snapshots` takes them anew. */
export default defineConfig({
  ...evenings,
  testDir: import.meta.dirname,
  testMatch: '*.snapshots.ts',
  outputDir: path.join(root, 'test-results/snapshots'),
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: {
    ...evenings.expect,
    // Letters are drawn a little differently from one machine to the next; what has moved or gone is more than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, stylePath: path.join(import.meta.dirname, 'masks.css') },
  },
  // The application; the stand-in for Open Library comes before it.
  webServer: { ...[evenings.webServer].flat().at(-1)!, cwd: root },
});
