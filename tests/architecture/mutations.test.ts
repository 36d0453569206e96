import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as prettier from 'prettier';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apply, changed } from '../mutations/apply';
import { classes } from '../mutations/classes';
import {
  type Change,
  entriesIn,
  isMalformed,
  type Mutation,
  ownEntries,
  readEntries,
} from '../mutations/read-mutations';
import { placesOf } from '../mutations/find';
import { proofOf, testNamed } from '../mutations/proofs';
import { judged } from '../mutations/prove';
import { takeShare } from '../helpers/share';

// Whether the mutations are caught takes hours (npm run test:mutations). Whether they still apply does not.
const root = path.resolve(import.meta.dirname, '../..');
const entries = readEntries(ownEntries);
const mutations = entries.filter((entry): entry is Mutation => !isMalformed(entry));

test('every entry is well-formed, and every class has one', () => {
  expect(entries.filter(isMalformed)).toEqual([]);
  expect(mutations.filter((one) => !classes.includes(one.class)).map(({ name }) => name)).toEqual([]);
  expect(classes.filter((kind) => !mutations.some((one) => one.class === kind))).toEqual([]);
});

describe('the entry', () => {
  test.each(mutations)('$name is told in full, in a file of its name', ({ name, asIn, proofs }) => {
    const told = JSON.parse(readFileSync(path.join(ownEntries, `${name}.json`), 'utf8')) as Mutation;

    expect(told.name).toBe(name);
    expect(asIn).not.toBe('');
    expect(told).toHaveProperty('proof');
    for (const proof of proofs) {
      const file = testNamed(proof)?.file;
      expect(proofOf(proof)).toBeDefined();
      if (file) expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });

  test.each(mutations)('$name applies to the tree as it is', (mutation) => {
    expect(changed(root, mutation).size).toBeGreaterThan(0);
  });

  test.each(mutations)('$name imports only modules that exist', ({ changes }) => {
    const created = changes.map(({ file }) => path.join(root, file));
    const imported = changes.flatMap((change) => [...writtenBy(change).matchAll(/from '@\/([^']+)'/g)]);
    const missing = imported.filter(([, module]) => {
      const files = ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => path.join(root, `${module}${end}`));
      return !files.some((file) => existsSync(file) || created.includes(file));
    });

    expect(missing).toEqual([]);
  });

  test.each(takeShare([90, 150], 0))('finds its places when lines have %i characters', async (printWidth) => {
    const options = await prettier.resolveConfig(path.join(root, 'package.json'));
    const lost = [];
    for (const file of new Set(mutations.flatMap(({ changes }) => changes.map((change) => change.file)))) {
      if (!existsSync(path.join(root, file))) continue;
      const source = readFileSync(path.join(root, file), 'utf8');
      const formatted = await prettier.format(source, { ...options, printWidth, filepath: file });
      for (const { name, changes } of mutations) {
        for (const change of changes) {
          if (change.file !== file || !('find' in change)) continue;
          if (placesOf(change.find, formatted).length !== 1) lost.push({ name, find: change.find });
        }
      }
    }

    expect(lost).toEqual([]);
  });
});

describe('the finder', () => {
  const found = (find: string, source: string) =>
    placesOf(find, source).map(({ start, end }) => source.slice(start, end));

  test.each([
    ['a line that is broken', 'call(one, two)', 'x = call(\n  one,\n  two,\n);', 'call(\n  one,\n  two,\n)'],
    ['a break that is gone', 'call(\n  one,\n  two,\n)', 'x = call(one, two);', 'call(one, two)'],
    ['spaces within braces', 'import {a}', "import { a } from 'b';", 'import { a }'],
    ['another indentation', 'if (x)\n  y();', '    if (x)\n      y();\n', 'if (x)\n      y();'],
    ['space around the text', '\n  y;\n\n', 'x;\ny;\nz;', 'y;'],
    [
      'the end of a line of JSX',
      '<p>one {two}</p>',
      "<p>\n  one{' '}\n  {two}\n</p>",
      "<p>\n  one{' '}\n  {two}\n</p>",
    ],
    ['a last separator', 'a: string; b', 'type T = {\n  a: string;\n  b;\n};', 'a: string;\n  b'],
    ['a separator that is gone', '{\n  b: 1,\n}', 'c = { b: 1 };', '{ b: 1 }'],
    ['a separator that is its last', 'b: 1,', 'c = { b: 1 };', 'b: 1'],
    ['a statement with its end', 'a = b;', 'a = b.c;\na = b;', 'a = b;'],
    ['SQL in a template', 'where a = 1 and b', 'sql`\n  where a = 1\n    and b`', 'where a = 1\n    and b'],
    ['letters beyond the alphabet', 'ein Wörtchen', 'ist ein\n Wörtchen.', 'ein\n Wörtchen'],
  ])('finds %s', (_, find, source, text) => {
    expect(found(find, source)).toEqual([text]);
  });

  test('keeps words apart and together', () => {
    expect(found('return a', 'returna')).toEqual([]);
    expect(found('returna', 'return a')).toEqual([]);
  });

  test('finds every place, also where two overlap', () => {
    expect(found('a.a', 'a.a.a').length).toBe(2);
    expect(found('x', 'y')).toEqual([]);
    expect(found(' ', 'a b')).toEqual([]);
  });
});

describe('an entry from elsewhere', () => {
  const one = { file: 'lib/a.ts', find: 'a', replace: ['b', 'c'] };
  const read = (value: unknown) => entriesIn('given', JSON.stringify(value));

  test('may have its only change in itself, and no class or proof', () => {
    expect(read(one)).toEqual([
      {
        name: 'given',
        class: 'unknown',
        asIn: '',
        proofs: ['two worlds', 'gate'],
        says: null,
        changes: [{ file: 'lib/a.ts', find: 'a', replace: 'b\nc' }],
      },
    ]);
  });

  test('may be one of a list', () => {
    expect(read([one, { ...one, name: 'second' }]).map(({ name }) => name)).toEqual(['given-1', 'second']);
  });

  test.each([
    'two-worlds',
    'Two Worlds',
    'gate',
    'types',
    'pglite tests/gate/core/visibility.test.ts is open',
  ])('may name the proof %s', (proof) => {
    expect(read({ ...one, proof })).toMatchObject([{ proofs: [proof] }]);
  });

  test.each([
    ['no object', 3, /must be an object/],
    ['no change', { name: 'x' }, /changes: must be a list, or file, find and replace must stand/],
    ['an empty text to find', { ...one, find: ' ' }, /find: must not be empty/],
    ['no replacement', { file: 'a', find: 'a' }, /changes\.0\.replace/],
    ['another field in a change', { changes: [{ ...one, replaces: 'b' }] }, /replaces/],
    ['a file outside of the tree', { ...one, file: '../a' }, /file: must be a path within the tree/],
    [
      'a proof that nobody knows',
      { ...one, proof: 'luck' },
      /proof: names no proof: "luck"\. Known are two worlds/,
    ],
  ])('with %s is malformed, in a sentence', (_, value, sentence) => {
    expect(read(value)).toEqual([{ name: expect.any(String), sentence: expect.stringMatching(sentence) }]);
  });

  test('that is no JSON is malformed', () => {
    expect(entriesIn('given', '{')).toEqual([
      { name: 'given', sentence: expect.stringMatching(/^This is no JSON/) },
    ]);
  });
});

describe('applying', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'untold-mutations-'));
    writeFileSync(path.join(folder, 'a.ts'), 'const a = 1;\nconst b = 1;\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const content = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const mutation = (...changes: Change[]) => ({ changes }) as Mutation;
  const swap = (find: string, replace: string): Change => ({ file: 'a.ts', find, replace });

  test('changes each place in the original and takes it back', () => {
    const undo = apply(
      folder,
      mutation(swap('b = 1', 'a = 2'), swap('a = 1', 'b = 1'), { file: 'new/b.ts', create: 'b' }),
    );

    expect(content('a.ts')).toBe('const b = 1;\nconst a = 2;\n');
    expect(content('new/b.ts')).toBe('b\n');

    undo();
    expect(content('a.ts')).toBe('const a = 1;\nconst b = 1;\n');
    expect(existsSync(path.join(folder, 'new/b.ts'))).toBe(false);
  });

  test.each([
    ['a text that is not there', [swap('c = 1', '')], 'a.ts does not have this text: c = 1'],
    ['a text that is there twice', [swap('= 1', '')], 'a.ts has this text 2 times: = 1'],
    ['texts that overlap', [swap('a = 1', ''), swap('const a', '')], 'Two changes overlap in a.ts.'],
    ['nothing to change', [swap('a = 1', 'a = 1')], 'Nothing changes in a.ts.'],
    ['no such file', [{ ...swap('a', 'b'), file: 'b.ts' }], 'There is no file b.ts.'],
    ['a new file that exists', [{ file: 'a.ts', create: '' }], 'a.ts exists already and cannot be created.'],
  ])('refuses %s', (_, changes, sentence) => {
    expect(() => apply(folder, mutation(...(changes as Change[])))).toThrow(sentence);
    expect(content('a.ts')).toBe('const a = 1;\nconst b = 1;\n');
  });
});

describe('the answer of a proof', () => {
  const proof = proofOf('two worlds')!;

  test('names the pair at which two worlds differ', () => {
    const output = 'Error: Property failed after 7 tests\nAssertionError: GET / differs at byte 12: a\n';

    expect(judged(proof, null, { code: 1, output })).toEqual({
      status: 'caught',
      proof: 'two worlds',
      sentence: 'AssertionError: GET / differs at byte 12: a',
      pair: 7,
    });
  });

  test('of another proof counts no pairs', () => {
    const output = 'Property failed after 7 tests\nAssertionError: expected 1 to be 2\n';

    expect(judged(proofOf('gate')!, null, { code: 1, output })).toMatchObject({
      status: 'caught',
      pair: null,
    });
  });

  test('that passes has not caught it, and another failure breaks it', () => {
    expect(judged(proof, null, { code: 0, output: '' }).status).toBe('not caught');
    expect(judged(proof, null, { code: 1, output: 'The one did not start' }).status).toBe('broken');
    expect(judged(proof, /did not/, { code: 1, output: 'The one did not start' }).status).toBe('caught');
  });
});

const writtenBy = (change: Change) => ('create' in change ? change.create : change.replace);
