import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const seed = join(process.cwd(), 'seed');
// The documents are other people’s and no part of the project: they are there only where the seed was written.
const originals = join(process.cwd(), '..', 'shared', 'reviews');

const runLength = 8;
const sample = 'She wouldn’t say — not then, at least — what had become of the little blue boat.';

test('a borrowed run is found whatever its case, quotes, punctuation and line breaks', () => {
  const borrowed = "text: 'I WOULDN\\'T say, not then, at least,' +\n  'what had they'";

  expect(runsShared(borrowed, sample)).toEqual(['wouldnt say not then at least what had']);
});

test('seven words in a row are not yet a borrowed run', () => {
  expect(runsShared('Not then, at least. What had become?', sample)).toEqual([]);
});

test('every file of the seed is compared, the documents’ digests among them', () => {
  const files = filesUnder(seed);

  expect(files).toContain(join(seed, 'shape.ts'));
  expect(files).toContain(join(seed, 'reviews', 'twenty-years-on.md'));
});

test('no file of the seed borrows eight words in a row from the documents', () => {
  const documents = existsSync(originals)
    ? filesUnder(originals).filter((file) => file.endsWith('.txt'))
    : [];
  const sources = [sample, ...documents.map((file) => readFileSync(file, 'utf8'))];
  const planted = { file: 'planted', text: `As we read: ${sample}` };
  const files = filesUnder(seed).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  const borrowers = [planted, ...files].flatMap(({ file, text }) => {
    const runs = sources.flatMap((source) => runsShared(text, source));
    return runs.length > 0 ? [{ file, run: runs[0] }] : [];
  });

  expect(borrowers).toEqual([{ file: 'planted', run: 'she wouldnt say not then at least what' }]);
});

function runsShared(text: string, source: string): string[] {
  const runs = new Set(runsOf(source));
  return runsOf(text).filter((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, 1 - runLength).map((_, i) => words.slice(i, i + runLength).join(' '));
}

function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('\\n', ' ')
    .replace(/\\?['’‘ʼ]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
