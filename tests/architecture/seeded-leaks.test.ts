import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { classes } from '../seeded-leaks/classes';
import { patches } from '../seeded-leaks/patches';
import { apply } from '../seeded-leaks/plant';
import { proofOf } from '../seeded-leaks/proofs';

// Whether the leaks are found takes the better part of an hour (npm run test:seeded-leaks); whether they could still be
// planted does not.
const root = path.resolve(import.meta.dirname, '../..');
const all = patches();

test('there are thirty leaks or more, and at least one of every class', () => {
  expect(all.length).toBeGreaterThanOrEqual(30);
  expect(classes.filter((kind) => !all.some((patch) => patch.class === kind))).toEqual([]);
});

describe('a seeded leak', () => {
  test.each(all)('$name can be planted in the tree as it stands', async (patch) => {
    expect(await apply(root, patch, ['--check'])).toEqual({ code: 0, output: '' });
  });

  test.each(all)('$name names a proof that is there', ({ proof }) => {
    const [, file = ''] = proof.split(' ');
    expect(proofOf(proof)).toBeDefined();
    if (file.includes('/')) expect(existsSync(path.join(root, file)), file).toBe(true);
  });
});
