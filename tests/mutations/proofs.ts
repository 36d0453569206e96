import { type ProcessResult, runNode } from '@/scripts/support/run-process';
import { PAIRS as PAIRS_IN_TEST } from '../suites.mjs';

/** A check of the tree as it is, without any mutation. */
export type Proof = {
  name: string;
  run(folder: string): Promise<ProcessResult>;
  /** Whether it needs the built application. */
  isBuilt: boolean;
  /** A failure without this text is no mutation found but something broken. */
  complaint: RegExp;
};

/** As many as `npm test` compares: what they do not find, it would not find. */
export const PAIRS = Number(process.env.LEAK_PAIRS || PAIRS_IN_TEST);
export const SEED = Number(process.env.LEAK_SEED || 1);

const vitest = (folder: string, flags: string[], environment = {}) =>
  runNode(folder, 'node_modules/vitest/vitest.mjs', ['run', ...flags], environment);

const twoWorlds: Proof = {
  name: 'two worlds',
  run: (folder) =>
    vitest(
      folder,
      ['--config', 'tests/leak-proof/vitest.config.ts', 'two-worlds', '-t', 'two worlds that differ'],
      {
        LEAK_PAIRS: String(PAIRS),
        LEAK_SEED: String(SEED),
        LEAK_FIRST: '1',
      },
    ),
  isBuilt: true,
  complaint:
    /differs (?:at byte|in its (?:status|headers|mails|pushes))|the push service took not all|which is ahead|moved who only read|the log says/,
};

const tool = (name: string, script: string, flags: string[], complaint: RegExp): Proof => ({
  name,
  run: (folder) => runNode(folder, `node_modules/${script}`, flags),
  isBuilt: false,
  complaint,
});

const SOURCES = ['app', 'components', 'lib'];
const types = tool('types', 'typescript/bin/tsc', ['--noEmit'], /error TS/);

const named = [
  twoWorlds,
  tests('gate', 'pglite', ['tests/gate']),
  tool('lint', 'eslint/bin/eslint.js', [...SOURCES, '--max-warnings', '0'], / error /),
  types,
  tool('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', SOURCES, /error [\w-]+:/),
];

export const knownProofs = `${named.map(({ name }) => name).join(', ')}, or "PROJECT FILE [TITLE]" of one test file`;

/** By its name, or the tests of one file: "pglite tests/gate/posts/create-and-edit.test.ts". */
export const proofOf = (name: string): Proof | undefined =>
  named.find((one) => one.name === plain(name)) ?? testsOf(name);

export const isProof = (name: string) => proofOf(name) !== undefined;

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The project, the file and the title of a test: "pglite tests/gate/posts/create-and-edit.test.ts is refused". */
export function testNamed(name: string) {
  const found = /^(plain|components|pglite|postgres|server) (tests\/\S+\.test\.tsx?)(?: (.+))?$/.exec(name);
  if (!found) return null;
  const [, project, file, title] = found;
  return { project: project!, file: file!, title };
}

function testsOf(name: string): Proof | undefined {
  const test = testNamed(name);
  return test ? tests(name, test.project, [test.file], test.title) : undefined;
}

function tests(name: string, project: string, files: string[], title?: string): Proof {
  const only = title ? ['-t', title] : [];
  return {
    name,
    run: (folder) => vitest(folder, ['--project', project, ...files, ...only]),
    isBuilt: project === 'server',
    complaint: /AssertionError/,
  };
}

/** What several proofs ask of a tree without mutations, in one run. */
export type Baseline = { proof: Proof; names: string[] };

/** Fewer runs than names: the files of one project run together. */
export function baselines(names: string[]): Baseline[] {
  const files = new Map<string, string[]>();
  const others: Baseline[] = [];
  for (const name of new Set(names)) {
    const test = testNamed(name);
    if (test && !test.title) files.set(test.project, [...(files.get(test.project) ?? []), name]);
    else others.push({ proof: proofOf(name)!, names: [name] });
  }
  return [...others, ...[...files].map(([project, all]) => together(project, all.sort()))];
}

function together(project: string, names: string[]): Baseline {
  const files = names.map((name) => testNamed(name)!.file);
  return { names, proof: tests(`${project} ${files.join(' ')}`, project, files) };
}
