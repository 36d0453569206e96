import { type Ran, runNode } from '@/scripts/support/run';

/** A proof that stands in the tree without any leak: how it is run, whether it is of what was built, and what its complaint looks like. */
export type Proof = {
  run(folder: string): Promise<Ran>;
  built: boolean;
  /** A failure without this is not a leak found but something broken. */
  complains: RegExp;
};

const PAIRS = process.env.LEAK_PAIRS || '300';
const SEED = process.env.LEAK_SEED || '1';

const vitest = (folder: string, flags: string[], environment = {}) =>
  runNode(folder, 'node_modules/vitest/vitest.mjs', ['run', ...flags], environment);

const leaks = ['--config', 'tests/leaks/vitest.config.ts'];
const bounded = { LEAK_PAIRS: PAIRS, LEAK_SEED: SEED, LEAK_FIRST: '1' };

const named: Record<string, Proof> = {
  'two worlds': {
    run: (folder) => vitest(folder, [...leaks, 'two-worlds', '-t', 'two worlds that differ'], bounded),
    built: true,
    complains:
      /differs (?:at byte|in its (?:status|headers))|which is ahead|moved who only read|the log says/,
  },
  lint: tool('eslint/bin/eslint.js', ['app', 'components', 'lib', '--max-warnings', '0'], / error /),
  types: tool('typescript/bin/tsc', ['--noEmit'], /error TS/),
  imports: tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['app', 'components', 'lib'],
    /error [\w-]+:/,
  ),
};

function tool(script: string, flags: string[], complains: RegExp): Proof {
  const run = (folder: string) => runNode(folder, `node_modules/${script}`, flags);
  return { run, built: false, complains };
}

/** Proofs by name; the files of one project are asked at once. */
export function together(names: string[]): Map<string, Proof> {
  const isFile = (name: string) => !named[name] && name.split(' ').length === 2;
  const files = new Map<string, string[]>();
  for (const name of names.filter(isFile)) {
    const [project = '', file = ''] = name.split(' ');
    files.set(project, [...(files.get(project) ?? []), file]);
  }
  return new Map([
    ...names.filter((name) => !isFile(name)).map((name) => [name, proofOf(name)] as const),
    ...[...files].map(([project, some]) => [`tests: ${project}`, testsIn(project, some)] as const),
  ]);
}

/** By its name, or the tests of one file: "pglite tests/gate/writing.test.ts". */
export const proofOf = (name: string): Proof => named[name] ?? testsOf(name);

function testsOf(name: string): Proof {
  const [project = '', file = '', ...title] = name.split(' ');
  return testsIn(project, [file], title.length > 0 ? ['-t', title.join(' ')] : []);
}

const testsIn = (project: string, files: string[], only: string[] = []): Proof => ({
  run: (folder) => vitest(folder, ['--project', project, ...files, ...only]),
  built: project === 'server',
  complains: /AssertionError/,
});
