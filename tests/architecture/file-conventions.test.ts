import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every source file under a folder, but for what the database's client generates. */
const sourceFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(`generated${path.sep}`))
    .map((name) => path.join(folder, name));

describe('behind the gate', () => {
  const files = ['lib/gate', 'lib/db'].flatMap(sourceFiles);

  test('there are files in every folder of the gate', () => {
    const folders = new Set(files.map((file) => path.dirname(file)));
    const rooms = readdirSync('lib/gate', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...folders]).toEqual(expect.arrayContaining(rooms.map(({ name }) => `lib/gate/${name}`)));
  });

  test.each(files)('%s begins by saying that it is for the server only', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/^import 'server-only';\n/);
  });
});

test('only a page and what stands beside it is named as the framework wants', () => {
  const names =
    /^(page(\.dev)?|layout|error|not-found|loading|global-error|default|template)\.tsx$|^route\.ts$/;
  const odd = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !names.test(path.basename(file)));
  expect(odd).toEqual([]);
});

test('no component below a page is async', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' });
  const async = files
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) =>
      /export (default )?async function [A-Z]/.test(readFileSync(path.join('components', file), 'utf8')),
    );
  expect(async).toEqual([]);
});

test('hardly a function is named after what its value belongs to, "placeOf", rather than by a verb', () => {
  const folders = ['app', 'components', 'lib', 'server', 'seed', 'scripts', 'bench', 'tests'];
  const named = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('generated'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .flatMap((code) => code.match(/^\s*(?:export )?(?:async )?(?:function|const) [a-z]\w*Of\b/gm) ?? []);
  expect(named.length).toBeLessThanOrEqual(MOST_OF_THEM);
  expect(named.length).toBeGreaterThan(0);
});

/** As many as there are; a new one takes the place of an old one. */
const MOST_OF_THEM = 95;
